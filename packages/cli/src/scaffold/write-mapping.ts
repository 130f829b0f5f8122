import type { Data } from '../check/mapping-data.ts';
import { words, type Scaffold } from './propose.ts';

/** The proposed mapping as plain data, as check reads it. */
export function mappingOf({ proposals, refusals, instants, ids }: Scaffold, name: string): Data {
  const operations = proposals.map(({ verb, document, lenses }) => {
    const parts = [...lenses].map(([key, { data }]) => [key, data] as const);
    return [verb, { document, ...Object.fromEntries(parts) }] as const;
  });
  const uses = proposals.some(({ document }) => document.includes('$key'));
  return {
    name,
    ...(instants === 'iso' ? {} : { scalars: { Instant: instants } }),
    errors: [
      { channel: 'errors' },
      ...refusals.map((field) => ({ channel: 'payload', path: `*.${field}[]` })),
    ],
    ...(uses ? {} : { idempotency: { idempotency: 'none' } }),
    ...(hasPrefixes(ids) ? { addresses: { ids } } : {}),
    operations: Object.fromEntries(operations),
  };
}

const hasPrefixes = (ids: Scaffold['ids']): boolean => Object.keys(ids).length > 0;

const prefixes = (ids: Scaffold['ids']): string =>
  Object.entries(ids)
    .map(([kind, pattern]) => `${kind}: '${pattern}'`)
    .join(', ');

/** The proposed mapping as a module, with what is left to ask. */
export function writeMapping(scaffold: Scaffold, name: string, schemaPlace: string): string {
  const { kinds, proposals, open, refusals, instants, ids } = scaffold;
  const used = new Set(['defineBackend', 'fromErrorsArray', 'op']);
  const uses = proposals.some(({ document }) => document.includes('$key'));
  if (!uses) used.add('none');
  if (refusals.length > 0) used.add('fromPayload');
  if (hasPrefixes(ids)) used.add('addresses');
  for (const { lenses } of proposals) {
    for (const { code } of lenses.values())
      for (const [, maker = ''] of code.matchAll(/\b([a-z]\w*)\(/gi)) used.add(maker);
  }
  const found = Object.entries(kinds).map(([kind, { type, sure, others }]) => {
    const rest = others.length > 0 ? `; or is it ${others.join(', ')}?` : '';
    return `// A ${kind === 'activity' ? 'post' : kind} is ${type.name} (${words(sure)})${rest}`;
  });
  const operations = proposals.flatMap(({ verb, document, lenses, sure, questions }) => {
    const options = [...lenses].map(([key, { code }]) => `${key}: ${code}`).join(', ');
    const key = verb.includes('.') ? `'${verb}'` : verb;
    return [
      `    // ${words(sure)}`,
      ...questions.map((question) => `    // QUESTION: ${question}`),
      `    ${key}: op(\`${document.replaceAll('\n', '\n      ')}\`${options ? `, { ${options} }` : ''}),`,
      '',
    ];
  });
  const errors = ['fromErrorsArray()', ...refusals.map((field) => `fromPayload('*.${field}[]')`)];
  return `${[
    `import { ${[...used].sort().join(', ')} } from '@maillon/sdk';`,
    '',
    `// A first mapping, proposed by maillon scaffold. Answer the questions, then: maillon check <this file> --schema ${schemaPlace}`,
    ...found,
    '',
    'export default defineBackend({',
    `  name: '${name}',`,
    ...(instants === 'iso' ? [] : [`  scalars: { Instant: '${instants}' },`]),
    `  errors: [${errors.join(', ')}],`,
    ...(uses
      ? []
      : [
          '  // QUESTION: does the backend know idempotency keys? Then header(…), inputField(…) or $key in the documents.',
          '  idempotency: none(),',
        ]),
    ...(hasPrefixes(ids)
      ? [
          '  // Numbers are the same for several types: a word before each keeps them apart.',
          `  addresses: addresses({ ids: { ${prefixes(ids)} } }),`,
        ]
      : []),
    '  operations: {',
    ...operations,
    ...open.map(({ verb, question }) => `    // QUESTION: ${verb}: ${question}`),
    '  },',
    '});',
  ].join('\n')}\n`;
}
