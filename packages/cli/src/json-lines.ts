/**
 * Where in a text of JSON the value of each key stands: `operations.viewer` as `["operations","viewer"]`, to the offset
 * of its key. The text must be JSON: whether it is, `JSON.parse` has said.
 */
export function offsetsOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let at = 0;
  const blank = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    return JSON.parse(text.slice(start, ++at)) as string;
  };
  const value = (keys: readonly string[]): void => {
    blank();
    const open = text[at];
    if (open === '"') string();
    else if (open === '{' || open === '[') {
      at++;
      for (let index = 0; ; index++) {
        blank();
        if (text[at] === '}' || text[at] === ']') break;
        const start = at;
        const key = open === '{' ? string() : String(index);
        const inner = [...keys, key];
        found.set(JSON.stringify(inner), start);
        if (open === '{') {
          blank();
          at++;
        }
        value(inner);
        blank();
        if (text[at] === ',') at++;
      }
      at++;
    } else while (/[^\s,}\]]/.test(text[at] ?? ',')) at++;
  };
  value([]);
  return found;
}
