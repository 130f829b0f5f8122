// What npm start says when it cannot start.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { refusedDemo, startDemo } from '../../scripts/lib/running-demo.ts';

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillon-start-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** One message for people, without a stack trace. */
function assertSays({ code, output }: { code: number | null; output: string }, ...words: RegExp[]): void {
  assert.equal(code, 1, output);
  for (const expected of words) assert.match(output, expected);
  assert.doesNotMatch(output, /^\s+at .+:\d+:\d+/m);
}

describe('npm start', () => {
  it('says that the port is taken, and how to choose another', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const ending = await refusedDemo({ data: join(folder, 'port'), port });
    assertSays(ending, new RegExp(`Port ${port} is taken`), /PORT=\d+ npm start/);
    other.close();
  });

  it('says that PORT is not a port', async () => {
    const ending = await refusedDemo({ data: join(folder, 'number'), environment: { PORT: 'http' } });
    assertSays(ending, /PORT is a number/);
  });

  it('says that the database cannot be reached, without the password', async () => {
    const ending = await refusedDemo({
      data: join(folder, 'database'),
      environment: { DATABASE_URL: 'postgres://camille:s3cret@127.0.0.1:1/relais' },
    });
    assertSays(ending, /DATABASE_URL/);
    assert.ok(!ending.output.includes('s3cret'));
  });

  it('says that DATABASE_URL is no address of a database', async () => {
    const ending = await refusedDemo({
      data: join(folder, 'address'),
      environment: { DATABASE_URL: 'not an address' },
    });
    assertSays(ending, /DATABASE_URL/);
  });

  it('says that the data folder cannot be written, and which', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const data = join(file, 'data');
    const ending = await refusedDemo({ data });
    assertSays(ending, /MAILLON_DATA/);
    assert.ok(ending.output.includes(data), ending.output);
  });

  it('refuses a folder that another server uses, and frees its own when it stops', async () => {
    const data = join(folder, 'shared');
    const first = await startDemo({ data });
    assertSays(await refusedDemo({ data }), /another|already|in use/i);
    await first.stop();
    const second = await startDemo({ data });
    await second.kill();
    // A lock whose owner was killed does not keep anybody out.
    const third = await startDemo({ data });
    await third.stop();
  });
});
