import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { shapes } from '@maillon/sdk/tools';
import { openIntranet, type Intranet } from './testing/intranet.ts';

// Times are shown in the reader's own zone.
process.env.TZ = 'UTC';
const { runCommandLine } = await import('./command-line.ts');

const root = fileURLToPath(new URL('../../../', import.meta.url));
const guide = readFileSync(join(root, 'docs/guides/wire-your-backend.md'), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

/** Lines as the guide shortens them: `…` stands for any number of lines. */
function shortened(lines: readonly string[], printed: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  printed.forEach((line, index) => {
    if (line === '…') {
      const next = printed[index + 1];
      const found = next === undefined ? lines.length : lines.indexOf(next, at);
      at = found === -1 ? at : found;
      result.push('…');
    } else result.push(lines[at++] ?? '(no more)');
  });
  return [...result, ...lines.slice(at)];
}

/** Columns and numbers of cases grow with the contract. */
const plain = (line: string): string =>
  line
    .replace(/ {2,}/g, '  ')
    .replace(/\d+ not applicable/, 'N not applicable')
    .trimEnd();

describe('the guide', () => {
  let intranet: Intranet;
  // Beside our packages, so that the mapping finds the SDK as it would in a reader's project.
  const folder = mkdtempSync(join(root, 'node_modules/.guide-'));
  const home = process.cwd();

  before(async () => {
    process.chdir(folder);
    intranet = await openIntranet(blocks('graphql')[0] ?? '');
    writeFileSync('mapping.mjs', blocks('js')[0] ?? '');
  });
  after(async () => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
    await intranet.close();
  });

  /** What a command prints, as the guide prints it: times and ports differ from machine to machine. */
  async function run(command: string): Promise<string[]> {
    const [told = ''] = /https:\S+/.exec(command) ?? [];
    const words = command.replace(told || '\n', intranet.endpoint).match(/"[^"]*"|\S+/g) ?? [];
    const lines: string[] = [];
    const print = (line: string) => void lines.push(...line.split('\n'));
    await runCommandLine(
      words.slice(2).map((word) => word.replaceAll('"', '')),
      { print, complain: print },
    );
    return lines.map((line) =>
      line
        .replaceAll(intranet.endpoint, told)
        .replace(/\d+ ms/g, '4 ms')
        .trimEnd(),
    );
  }

  for (const block of blocks('console')) {
    const [command = '', ...printed] = block.trimEnd().split('\n');
    test(`prints what it says: ${command.slice(2, 60)}`, async () => {
      if (command.includes('wrong.mjs'))
        writeFileSync(
          'wrong.mjs',
          readFileSync('mapping.mjs', 'utf8').replace('writtenAt author', 'writenAt author'),
        );
      const lines = printed.map(plain);
      const said = (await run(command.slice(2))).map(plain);
      assert.deepEqual(shortened(said, lines), lines);
    });
  }

  test('quotes what scaffold wrote', () => {
    const written = readFileSync('first.mjs', 'utf8')
      .split('\n')
      .map((line) => line.trim());
    const [quoted = ''] = blocks('txt');
    for (const line of quoted.trimEnd().split('\n')) assert.ok(written.includes(line.trim()), line);
  });

  test('asks a server that is made up', () => {
    writeFileSync('schema.graphql', blocks('graphql')[0] ?? '');
    writeFileSync('made-up.mjs', blocks('mjs')[0] ?? '');
    const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=@maillon/source', 'made-up.mjs'], {
      encoding: 'utf8',
    });
    assert.match(stdout, /items: \[\s+\{\s+type: 'comment'/, stderr);
  });

  test('names every field that a mapping can give', () => {
    for (const type of ['person', 'comment', 'activity', 'viewer']) {
      const [, row = ''] = new RegExp(`^\\| ${type} +\\|(.*)$`, 'm').exec(guide) ?? [];
      const told = new Set([...row.matchAll(/\*?\*?(\w+)\*?\*?/g)].map(([, word]) => word));
      for (const word of (shapes[type] ?? '').split(' ')) {
        const [, name = '', presence = ''] = /^(\w+)([!~?]?)/.exec(word) ?? [];
        if (type === 'viewer' && /^(id|person)$/.test(name)) continue;
        assert.ok(told.has(name), `${type}.${name}`);
        const isBold = new RegExp(`\\*\\*${name}\\*\\*`).test(row);
        if (!/^(subject|parent)$/.test(name))
          assert.equal(isBold, /[!~]/.test(presence), `${type}.${name} is bold`);
      }
    }
  });
});
