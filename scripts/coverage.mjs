// npm run coverage: docs/elements/coverage.md, which holds docs/elements/specification.json against what the elements
// document and what the tests test. The tests are found, not listed: see scripts/lib/specified/evidence.mjs.
//   npm run coverage -- --check    says whether the page is up to date, and changes nothing
//   npm run coverage -- --missing  lists what is specified and not there, or not tested
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { freshManifest } from './lib/manifest.mjs';
import { bestTest, testOfEvery } from './lib/specified/evidence.mjs';
import { isAbout, readTests } from './lib/specified/tests.mjs';
import { inRoot, readJson } from './lib/repository.mjs';

const page = 'docs/elements/coverage.md';
const kinds = {
  attribute: 'Attributes',
  property: 'Properties',
  method: 'Methods',
  event: 'Events',
  slot: 'Slots',
  part: 'Parts',
  state: 'States',
  token: 'Tokens',
  key: 'Keys',
  behaviour: 'What it does',
};

/** What the manifest says of each element: kind → names. */
export function readManifest(manifest) {
  const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const base = declared.find(({ name }) => name === 'SocialElement');
  return new Map(
    declared.filter(({ tagName }) => tagName).map((one) => [one.tagName, documented(one, base)]),
  );
}

function documented(element, base) {
  const names = (list = []) => list.map(({ name }) => name || 'default');
  const isPublic = ({ privacy, static: isStatic, readonly }) =>
    !isStatic && !readonly && (privacy === undefined || privacy === 'public');
  const fields = (element.members ?? []).filter((member) => member.kind === 'field' && isPublic(member));
  const attributes = names(element.attributes);
  const inherited = new Set(names(base?.attributes));
  const methods = (element.members ?? []).filter((member) => member.kind === 'method' && isPublic(member));
  return {
    // `lang` and `dir` belong to every element; ours follow them.
    attribute: [
      ...attributes,
      ...(inherited.size > 0 && element.tagName !== 'social-provider' ? ['lang', 'dir'] : []),
    ],
    property: names(
      fields.filter(
        ({ attribute, name }) =>
          attribute === undefined && !/^(online|localizer|unconnected|internals)$/.test(name),
      ),
    ),
    method: names(methods.filter(({ name }) => name !== 'define')),
    event: names(element.events).filter((name) => name.startsWith('social-')),
    slot: names(element.slots),
    part: names(element.cssParts),
    state: names(element.cssStates),
    token: names(element.cssProperties),
  };
}

/** Every specified or documented thing of an element, whether it is there, and the test that shows it. */
export function rowsOf(tag, specification, manual, tests) {
  const own = tests.filter((test) => isAbout(test, tag));
  const within = tests.filter((test) => (specification.inner[tag] ?? []).some((one) => isAbout(test, one)));
  const outer = outerOf(tag, specification);
  const shared = tests.filter(({ file }) => file.includes('/foundation/'));
  const rows = [];
  for (const kind of Object.keys(kinds)) {
    const specified = specifiedFor(tag, kind, specification);
    const also = (manual?.[kind] ?? []).filter((name) => !specified.some((one) => one.name === name));
    const beyond = also.map((name) => ({
      name,
      extra: true,
      leftOut: leftOutOf(tag, kind, name, specification),
    }));
    for (const thing of [...specified, ...beyond]) {
      const whole = { ...thing, kind, tag };
      const row = {
        ...whole,
        there: kind === 'key' || kind === 'behaviour' ? undefined : isThere(whole, manual),
        test:
          (thing.extra || thing.leftOut !== undefined ? undefined : testOfEvery(whole, tests)) ??
          bestTest(whole, own) ??
          (kind === 'behaviour' || kind === 'event' ? bestTest(whole, within) : undefined) ??
          (thing.shared || thing.extra ? bestTest(whole, shared) : undefined) ??
          ofTable(whole, tests),
      };
      // What stands in another element is met there.
      const through = row.test ? undefined : testThrough(outer, whole, specification, tests);
      rows.push(through ? { ...row, ...through } : row);
    }
  }
  return rows;
}

/** The elements in which this one stands. */
const outerOf = (tag, { inner }) => Object.keys(inner).filter((one) => inner[one].includes(tag));

/** A test of an element that shows the same of what stands in it, and that element. */
function testThrough(outer, whole, specification, tests) {
  for (const tag of outer) {
    const isSpecified = specifiedFor(tag, whole.kind, specification).some(
      ({ name, leftOut }) => name === whole.name && leftOut === undefined,
    );
    const test =
      (isSpecified ? testOfEvery(whole, tests) : undefined) ??
      bestTest(
        { ...whole, tag },
        tests.filter((one) => isAbout(one, tag)),
      );
    if (test) return { test, through: tag };
  }
  return undefined;
}

/**
 * The tests of the one table of elements and states (testing/examples): of every documented part, of every state that it
 * draws, of every token.
 */
function ofTable({ kind, name, tag }, tests) {
  const written = (file, title) =>
    tests.find((test) => test.file.endsWith(`examples/${file}`) && test.title === title);
  const within = Object.entries(table).filter(([, text]) => text.includes(`'${tag}'`));
  if (within.length === 0)
    return kind === 'part' ? written('parts.test.ts', 'draw <…>::part(…) in another element') : undefined;
  if (kind === 'part') return written('parts.test.ts', 'reach <…>::part(…)');
  if (kind === 'token')
    return written('themes.test.ts', '… sets tokens of ours, all colours among them, and nothing else');
  if (kind !== 'state') return undefined;
  const all = within.some(([, text]) => new RegExp(`statesOf\\(\\{\\s+element: '${tag}'`).test(text));
  const own = within.some(([, text]) => new RegExp(`'${tag}',\\s+(state: )?'${name}'`).test(text));
  return own || (all && new RegExp(`'${name}'|\\b${name}:`).test(table['example.ts'] ?? ''))
    ? written('axe.test.ts', 'in …')
    : undefined;
}

const table = Object.fromEntries(
  globSync('packages/elements/src/testing/examples/{views,walls,small,example}.ts', { cwd: inRoot() }).map(
    (file) => [basename(file), readFileSync(inRoot(file), 'utf8')],
  ),
);

/** Tokens reach every element that draws with the foundation's styles; elements need not repeat them. */
const isThere = ({ kind, name }, manual) =>
  manual !== undefined &&
  (kind === 'token' ||
    manual[kind].includes(name) ||
    (kind === 'property' && manual.attribute.includes(name)));

/** Why this element is to go without. */
const leftOutOf = (tag, kind, name, { leftOut }) =>
  leftOut.find((one) => one.kind === kind && one.elements.includes(tag) && one.names.includes(name))?.because;

function specifiedFor(tag, kind, specification) {
  const { shared, elements, groups } = specification;
  const member = (on) => on.some((name) => name === tag || groups[name]?.includes(tag));
  const ofAll = shared
    .filter((one) => one.kind === kind && member(one.on))
    .flatMap(({ names }) => names.map((name) => ({ name, shared: true })));
  const own = (elements[tag]?.[kind] ?? []).map((one) => (typeof one === 'string' ? { name: one } : one));
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...ofAll.filter(({ name }) => !names.has(name))].map((thing) => ({
    ...thing,
    leftOut: leftOutOf(tag, kind, thing.name, specification),
  }));
}

function cells(row) {
  const name = row.kind === 'behaviour' ? row.name : `\`${row.name}\``;
  if (row.leftOut !== undefined) return [name, `left out: ${row.leftOut}`, ''];
  const there = row.there === undefined ? '' : row.there ? (row.extra ? 'beyond' : 'yes') : '**missing**';
  const through = row.through ? `through \`<${row.through}>\`: ` : '';
  return [name, there, row.test ? `${through}${link(row.test)}` : row.there === false ? '' : '**none**'];
}

const link = ({ file, title }) =>
  `[${title.replace(/[[\]|<>*_\\`]/g, (sign) => `\\${sign}`)}](${relative('docs/elements', file)})`;

const counts = (rows) => {
  const due = rows.filter(({ leftOut }) => leftOut === undefined);
  return {
    specified: due.filter(({ extra }) => !extra).length,
    missing: due.filter(({ there, extra }) => there === false && !extra).length,
    untested: due.filter(({ there, test }) => there !== false && !test).length,
  };
};

export function pageOf(specification, manuals, tests) {
  const tags = [
    ...Object.keys(specification.elements),
    ...[...manuals.keys()].filter((tag) => !specification.elements[tag]),
  ];
  const all = tags.map((tag) => ({ tag, rows: rowsOf(tag, specification, manuals.get(tag), tests) }));
  const overview = all.map(({ tag, rows }) => {
    const { specified, missing, untested } = counts(rows);
    return `| [\`<${tag}>\`](#${tag}) | ${specified} | ${missing} | ${untested} |`;
  });
  return `<!-- Written by npm run coverage; do not edit. -->

# What is specified, what is there, what is tested

Each element of the [specification](specification.json), held against what it documents (the manifest) and against the
tests. A test is found by what it sets, awaits or looks for; the link leads to its file. “Beyond” is documented and not
specified. Elements at the end are parts of others.

| Element | Specified | Missing | Without a test |
| --- | --- | --- | --- |
${overview.join('\n')}

${all.map(section).join('\n')}`;
}

function section({ tag, rows }) {
  const tables = Object.entries(kinds)
    .map(([kind, title]) => [title, rows.filter((row) => row.kind === kind)])
    .filter(([, found]) => found.length > 0)
    .map(
      ([title, found]) =>
        `| ${title} | There | Test |\n| --- | --- | --- |\n${found.map((row) => `| ${cells(row).join(' | ')} |`).join('\n')}\n`,
    );
  return `## ${tag}\n\n${tables.join('\n')}`;
}

function listMissing(specification, manuals, tests) {
  for (const tag of Object.keys(specification.elements)) {
    for (const row of rowsOf(tag, specification, manuals.get(tag), tests)) {
      if (row.leftOut !== undefined) continue;
      if (row.there === false) console.log(`${tag}  ${row.kind} ${row.name}: missing`);
      else if (!row.test) console.log(`${tag}  ${row.kind} ${row.name}: no test`);
    }
  }
}

if (import.meta.main) {
  const specification = readJson(inRoot('docs/elements/specification.json'));
  const manuals = readManifest(freshManifest());
  const tests = readTests(
    globSync(['packages/elements/src/**/*.test.ts', 'examples/html/*.test.ts'], { cwd: inRoot() }).sort(),
  );
  if (process.argv.includes('--missing')) listMissing(specification, manuals, tests);
  else {
    const text = pageOf(specification, manuals, tests);
    if (!process.argv.includes('--check')) {
      writeFileSync(inRoot(page), text);
      console.log(`written  ${page}`);
    } else if (readFileSync(inRoot(page), 'utf8') !== text) {
      console.error(`${page} is out of date: run npm run coverage.`);
      process.exitCode = 1;
    } else console.log(`${page} is up to date.`);
  }
}
