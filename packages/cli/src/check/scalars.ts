/** What the name of a scalar tells about the values it stands for. */
export type ScalarFamily =
  'text' | 'id' | 'whole' | 'figure' | 'flag' | 'instant' | 'clock' | 'address' | 'json' | 'unknown';

/** GraphQL's own five, and the names that backends commonly give to theirs. */
export function familyOf(scalar: string): ScalarFamily {
  const own: Record<string, ScalarFamily> = {
    String: 'text',
    ID: 'id',
    Int: 'whole',
    Float: 'figure',
    Boolean: 'flag',
  };
  if (own[scalar]) return own[scalar];
  if (/^(local)?time(OfDay)?$/i.test(scalar) || /duration|interval/i.test(scalar)) return 'clock';
  if (/date|time|instant/i.test(scalar)) return 'instant';
  if (/^u?ur[il]|ur[il]$/i.test(scalar)) return 'address';
  if (/json|object|map$|any$/i.test(scalar)) return 'json';
  if (
    /^(big|un?signed|safe|long|positive|nonNegative)?_?int(eger)?\d*$|^long$|^BigInt|^UInt|int(64|32)/i.test(
      scalar,
    )
  )
    return 'whole';
  if (/decimal|double|number|float/i.test(scalar)) return 'figure';
  if (/uuid|guid|objectid|(^|_)id$|ID$|cursor|token/i.test(scalar)) return 'id';
  if (/bool/i.test(scalar)) return 'flag';
  if (/string|text|html|markdown|email|phone|color|locale|slug|name/i.test(scalar)) return 'text';
  return 'unknown';
}

/** Whether values of a family may stand where a domain field wants something; `unsure` where only a look can tell. */
export function fits(
  wanted: string,
  family: ScalarFamily,
  instants: 'iso' | 's' | 'ms',
): 'yes' | 'no' | 'unsure' {
  const [kind = ''] = wanted.split('.');
  if (family === 'unknown') return 'unsure';
  const yes: Record<string, readonly ScalarFamily[]> = {
    string: ['text', 'id', 'instant', 'address', 'clock'],
    number: ['whole', 'figure'],
    boolean: ['flag'],
    id: ['id', 'text', 'whole', 'address'],
    url: ['text', 'address', 'id'],
    time: instants === 'iso' ? ['instant'] : ['whole', 'figure'],
    words: ['json'],
  };
  const unsure: Record<string, readonly ScalarFamily[]> = {
    number: ['text'],
    // Some call a whole instant so, others an hour of the day; a number nobody calls so.
    time: instants === 'iso' ? ['text', 'clock'] : ['text'],
    string: ['json'],
    boolean: ['json'],
    id: ['json'],
    url: ['json'],
  };
  if (yes[kind]?.includes(family)) return 'yes';
  return unsure[kind]?.includes(family) ? 'unsure' : 'no';
}
