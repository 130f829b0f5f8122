// What in a test shows that it tests a thing: how an attribute is set, a part is looked for, an event awaited.

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const spoken = (name) => name.replace(/^social-|^--social-/, '').replace(/[-+]/g, ' ');

/** How sure a look at one test is: 0 not at all, 3 quite. */
const looks = {
  attribute: ({ name, tag }, { text, around }) => {
    const word = `(${escaped(name)}|${escaped(camel(name))})`;
    const onTag = new RegExp(`<${tag}\\b[^<]*?\\s[?.]?${word}(?=[=\\s>])`);
    if (onTag.test(text) || new RegExp(`Attribute\\(\\s*['"\`]${escaped(name)}['"\`]`).test(text)) return 3;
    return propertyLook(camel(name), text) || (onTag.test(around) ? 1 : 0);
  },
  property: ({ name }, { text, around }) => propertyLook(name, text) || (propertyLook(name, around) ? 1 : 0),
  method: ({ name, tag }, { text }) => {
    const holders = ['element', camel(tag.replace(/^social-/, '')), tag.split('-').at(-1)];
    return new RegExp(`\\b(${holders.join('|')})\\??\\.${escaped(name)}\\(`).test(text) ? 3 : 0;
  },
  event: ({ name }, { text, around }) => {
    const word = new RegExp(
      `['"\`@]${escaped(name)}['"\`=]|\\b${escaped(camel(`-${name}`))}Event\\.type|addEventListener\\('${escaped(name)}'`,
    );
    return word.test(text) ? 3 : word.test(around) ? 1 : 0;
  },
  slot: ({ name }, { text, title }) =>
    name === 'default'
      ? /without JavaScript|light children|no-JavaScript/i.test(title) && 3
      : new RegExp(`slot(=|: )["']?${escaped(name).replace('…', '[\\w-]+')}(?![\\w-])`).test(text) && 3,
  part: ({ name }, { text, around }) => {
    const word = new RegExp(`part~?=["'\\\\]*${escaped(name)}(?![\\w-])|::part\\(${escaped(name)}\\)`);
    return word.test(text) ? 3 : word.test(around) ? 1 : 0;
  },
  state: ({ name }, { text, around }) => {
    if (new RegExp(`state\\(([^()]*,\\s*)?['"]?${escaped(name)}['"]?\\)`).test(text)) return 3;
    return /:state\(\$\{/.test(text) &&
      new RegExp(`['"]${escaped(name)}['"]|\\b${escaped(name)}:`).test(text + around)
      ? 2
      : 0;
  },
  token: ({ name }, { text, around }) => {
    const word = new RegExp(`${escaped(name)}(?![\\w-])`);
    return word.test(text) ? 3 : word.test(around) ? 1 : 0;
  },
  key: ({ name }, { text, around }) => {
    const key = name.split('+').at(-1);
    const pressed = new RegExp(`['"]${escaped(key)}['"]`);
    if (name.startsWith('Control+') && !/ctrl|control|mod|true/i.test(text)) return 0;
    return pressed.test(text) ? 3 : pressed.test(around) ? 1 : 0;
  },
  behaviour: ({ words, text: needed }, { title, suite, text, around }) => {
    if (needed !== undefined) return text.includes(needed) ? 3 : around.includes(needed) ? 1 : 0;
    if (words.every((word) => new RegExp(word, 'i').test(title))) return 3;
    return words.every((word) => new RegExp(word, 'i').test(`${suite} ${title}`)) ? 1 : 0;
  },
};

/** A loop over all elements whose specification names this; see packages/elements/src/testing/every-element. */
function everyLook({ kind, name }, { text }) {
  return text.includes(`specified('${kind}', '${name}')`);
}

function propertyLook(property, text) {
  const name = escaped(property);
  if (new RegExp(`(?<!client)\\.${name}\\s*=[^=>]`).test(text)) return 3;
  if (new RegExp(`[\\s]\\.${name}=\\$`).test(text)) return 3;
  return new RegExp(
    `\\b(setup|open|opened|shown|drawn|assign|asking)\\w*\\([^;]*?[{,]\\s*${name}\\s*[:,}]`,
  ).test(text)
    ? 2
    : 0;
}

/** The test of all elements whose specification names this; undefined where there is none. */
export const testOfEvery = (thing, tests) => tests.find((test) => everyLook(thing, test));

/**
 * The test that shows this best, of those about the element; undefined where there is none.
 * @param {{ kind: string, name: string, tag: string, words?: string[], text?: string }} thing
 * @param {import('./tests.mjs').Test[]} tests
 */
export function bestTest(thing, tests) {
  let best;
  let most = 0;
  for (const test of tests) {
    const sure = Number(looks[thing.kind](thing, test));
    if (sure === 0) continue;
    const said = test.title.toLowerCase().includes(spoken(thing.name).toLowerCase());
    const score = sure + (said ? 1.5 : 0) + (test.file.includes(thing.tag) ? 0.25 : 0);
    if (score > most) [best, most] = [test, score];
  }
  return best;
}
