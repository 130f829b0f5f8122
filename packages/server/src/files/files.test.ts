import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { newKey, newSubject, openEmbedded, type TestServer } from '../testing/server.ts';
import { filesInBucket } from './bucket.ts';
import { filesInFolder, filesInMemory, type FileStore } from './file-store.ts';
import { judgeFile, plainName, UnwantedFile } from './judge-file.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#4650d8' } });

describe('what a file is', () => {
  it('is told by its content, whatever it is called', async () => {
    const png = await picture(30, 20).png().toBuffer();
    const judged = await judgeFile(png, 'holiday.pdf');
    assert.deepEqual(
      [judged.kind, judged.mediaType, judged.width, judged.height],
      ['image', 'image/png', 30, 20],
    );
    const page = await judgeFile(text('<!doctype html><script>alert(1)</script>'), 'photo.png');
    assert.deepEqual([page.kind, page.mediaType], ['file', 'text/plain; charset=utf-8']);
  });

  it('is never a page or a drawing with scripts', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
    for (const [name, words] of [
      ['a.svg', svg],
      ['a.png', `<?xml version="1.0"?>${svg}`],
      ['a.html', '<html><body onload=alert(1)>'],
      ['a.xhtml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
      ['a.js', ''],
    ] as const) {
      if (words === '') continue;
      const { kind, mediaType } = await judgeFile(text(words), name);
      assert.equal(kind, 'file', name);
      assert.match(mediaType, /^(text\/plain|application\/octet-stream)/, name);
    }
  });

  it('draws pictures anew: nothing that was hidden in them comes along', async () => {
    const script = '<script>fetch("//elsewhere.example")</script>';
    const withPlace = picture(40, 40).withExif({ IFD0: { Copyright: script, ImageDescription: 'home' } });
    for (const source of [await withPlace.jpeg().toBuffer(), await picture(9, 9).gif().toBuffer()]) {
      // Behind the end, a second file: what opens archives from their end would find it.
      const polyglot = Buffer.concat([source, text(`PK\u0003\u0004${script}`)]);
      const { kind, bytes } = await judgeFile(polyglot, 'a.jpg');
      assert.equal(kind, 'image');
      assert.ok(!Buffer.from(bytes).includes('script'));
      assert.ok(!Buffer.from(bytes).includes('PK\u0003\u0004'));
      assert.equal((await sharp(bytes).metadata()).exif, undefined);
    }
  });

  it('makes a picture that only begins like one a file that is offered', async () => {
    const broken = Buffer.concat([
      (await picture(50, 50).png().toBuffer()).subarray(0, 60),
      text('<script>'),
    ]);
    const { kind, mediaType } = await judgeFile(broken, 'a.png');
    assert.deepEqual([kind, mediaType], ['file', 'application/octet-stream']);
  });

  it('refuses pictures of 10,000 by 10,000 pixels without looking at them', async () => {
    const bomb = await picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
    assert.ok(bomb.length < 1_000_000);
    await assert.rejects(judgeFile(bomb, 'a.png'), (error) => {
      assert.ok(error instanceof UnwantedFile);
      return error.code === 'TOO_MANY_PIXELS';
    });
  });

  it('makes large pictures as large as a screen', async () => {
    const { width, height } = await judgeFile(await picture(4_000, 2_000).jpeg().toBuffer(), 'a.jpg');
    assert.deepEqual([width, height], [2_560, 1_280]);
  });

  it('refuses programs by their content and by their name, and what is empty', async () => {
    const program = Buffer.concat([
      Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
      Buffer.alloc(512),
    ]);
    const code = (bytes: Uint8Array, name: string) =>
      judgeFile(bytes, name).then(
        () => 'taken',
        (error: unknown) => (error as UnwantedFile).code,
      );
    assert.deepEqual(
      await Promise.all([
        code(program, 'invoice.pdf'),
        code(text('echo'), 'invoice.pdf.bat'),
        code(text('x'), 'a.lnk '),
        code(new Uint8Array(), 'a.txt'),
      ]),
      ['PROGRAM', 'PROGRAM', 'PROGRAM', 'EMPTY'],
    );
  });

  it('has a name without path, without control characters, and that is read as it is written', () => {
    assert.equal(plainName('../../etc/passwd'), 'passwd');
    assert.equal(plainName('C:\\temp\\a.txt'), 'a.txt');
    assert.equal(plainName('invoice\u202egpj.exe'), 'invoicegpj.exe');
    assert.equal(plainName('a\r\nset-cookie: x.txt'), 'aset-cookie_ x.txt');
    assert.equal(plainName('...'), 'file');
    assert.equal(plainName('Été 2026.pdf'), 'Été 2026.pdf');
    const long = plainName(`${'é'.repeat(300)}.pdf`);
    assert.equal([...long].length, 120);
    assert.ok(long.endsWith('.pdf'));
  });
});

/** The same promises for each store. */
async function keeps(store: FileStore): Promise<void> {
  const name = 'f-abcdefghijklmnop';
  assert.equal(await store.get(name), null);
  await store.put(name, text('one'));
  await store.put(name, text('two'));
  assert.equal(Buffer.from((await store.get(name)) ?? []).toString(), 'two');
  await store.remove(name);
  await store.remove(name);
  assert.equal(await store.get(name), null);
}

describe('where files are kept', () => {
  it('may be memory', () => keeps(filesInMemory()));

  it('may be a folder, which no name leads out of', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillon-files-'));
    const store = filesInFolder(folder);
    await keeps(store);
    await assert.rejects(store.get('../../../../etc/passwd'), TypeError);
    await store.put('f-0123456789abcdef', text('x'));
    assert.deepEqual(await readdir(join(folder, 'f-')), ['f-0123456789abcdef']);
    await rm(folder, { recursive: true });
  });

  it('may be a bucket, by requests that are signed', async () => {
    const objects = new Map<string, Buffer>();
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization ?? '');
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        const body = Buffer.concat(chunks);
        const path = request.url ?? '';
        if (request.method === 'PUT') objects.set(path, body);
        if (request.method === 'DELETE') objects.delete(path);
        const found = objects.get(path);
        response.writeHead(request.method === 'GET' && !found ? 404 : 200);
        response.end(request.method === 'GET' ? found : undefined);
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
    const account = { region: 'eu-west-3', accessKeyId: 'KEY', secretAccessKey: 'secret' };
    await keeps(filesInBucket({ url, ...account, now: () => new Date('2026-11-24T12:00:00Z') }));
    assert.ok(seen.length > 5);
    for (const line of seen) {
      assert.match(
        line,
        /^AWS4-HMAC-SHA256 Credential=KEY\/20261124\/eu-west-3\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/,
      );
      assert.ok(!line.includes('secret'));
    }
    server.close();
  });
});

describe('files over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await openEmbedded({ files: { store: filesInMemory(), mostBytes: 200_000 } });
  });
  after(() => server.close());

  const bearer = { ann: 'p-ann-moreau', bob: 'p-bob-marchand', chloe: 'p-chloe', dora: 'p-dora' };
  type As = keyof typeof bearer;
  interface Sent {
    readonly status: number;
    // Answers of many shapes.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly body: any;
  }
  const send = async (bytes: Uint8Array, name = 'a.png', as: As | null = 'ann', more = {}): Promise<Sent> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const headers = {
      'x-maillon-upload': '1',
      authorization: `Bearer demo:${as === null ? '' : bearer[as]}`,
      ...more,
    };
    const response = await fetch(`${server.url}/graphql/files`, { method: 'POST', headers, body: form });
    return { status: response.status, body: await response.json() };
  };
  const read = (url: string, init: RequestInit = {}) => fetch(new URL(url, server.url), init);
  const post = async (attachments: string[], more = {}, as: As = 'ann', value = '') => {
    const { data } = await server.ask(
      `mutation ($input: PostActivityInput!) { postActivity(input: $input) {
        activity { id body { value } attachments { id kind name url width height description } poll { multiple closesAt options { text } } kind }
        userErrors { code field } } }`,
      {
        input: { body: { format: 'TEXT', value }, attachments, meta: { idempotencyKey: newKey() }, ...more },
      },
      as,
    );
    return data.postActivity;
  };
  const seenBy = async (id: string, as: As) => {
    const { data } = await server.ask(
      'query ($ids: [ID!]!) { activities(ids: $ids) { attachments { url } } }',
      { ids: [id] },
      as,
    );
    return data.activities[0]?.attachments[0]?.url as string | undefined;
  };

  it('come in, belong to their sender alone, and go with a post that says nothing else', async () => {
    const { status, body } = await send(await picture(30, 20).png().toBuffer(), 'Été.png');
    assert.equal(status, 200);
    assert.deepEqual(
      [body.kind, body.name, body.mediaType, body.width],
      ['image', 'Été.png', 'image/png', 30],
    );
    const { activity, userErrors } = await post([body.id], { descriptions: ['A blue wall'] });
    assert.deepEqual(userErrors, []);
    assert.deepEqual(
      [activity.attachments[0].id, activity.attachments[0].description, activity.body.value],
      [body.id, 'A blue wall', ''],
    );
    const shown = await read(activity.attachments[0].url);
    assert.equal(shown.status, 200);
    assert.equal(shown.headers.get('content-type'), 'image/png');
    assert.match(
      shown.headers.get('content-disposition') ?? '',
      /^inline; filename="_t_\.png"; filename\*=UTF-8''%C3%89t%C3%A9\.png$/,
    );
  });

  it('are given out as nothing that runs', async () => {
    const { body } = await send(text('<svg onload="alert(1)"/>'), 'a.svg');
    const shown = await read(body.url);
    assert.match(shown.headers.get('content-disposition') ?? '', /^attachment;/);
    assert.equal(shown.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(shown.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.doesNotMatch(shown.headers.get('content-type') ?? '', /svg|html|xml/);
  });

  it('are seen by those who see the post, as long as they see it, and by nobody else', async () => {
    const { body } = await send(await picture(3, 3).png().toBuffer());
    assert.equal((await read(body.url)).status, 200, 'the sender’s own, loose');
    const { activity } = await post([body.id], { audience: { kind: 'SITE', id: 's-nantes' } });
    if (activity === null) throw new Error('the test company has a site of this name');
    const url = activity.attachments[0].url as string;
    assert.equal((await read(url)).status, 200);
    const tampered = [
      url.replace(/for=[^&]*/, 'for=p-chloe'),
      url.replace(/until=\d+/, 'until=99999999999999'),
      url.replace(/signature=./, 'signature='),
      url.split('?')[0] ?? '',
    ];
    for (const each of tampered) assert.equal((await read(each)).status, 404, each);
    await server.ask(
      'mutation ($input: DeleteActivityInput!) { deleteActivity(input: $input) { deletedId } }',
      { input: { id: activity.id, meta: { idempotencyKey: newKey() } } },
    );
    assert.equal((await read(url)).status, 404, 'gone with the post');
  });

  it('have addresses that end', async () => {
    const { body } = await send(await picture(3, 3).png().toBuffer());
    const { activity } = await post([body.id]);
    const url = await seenBy(activity.id, 'bob');
    assert.ok(url);
    assert.equal((await read(url)).status, 200);
    const before = server.now;
    server.now = new Date(before.getTime() + 13 * 3_600_000);
    assert.equal((await read(url)).status, 404);
    server.now = before;
  });

  it('go with comments too, and once only', async () => {
    const { body } = await send(text('minutes of the meeting'), 'minutes.txt');
    const say = async (as: As) => {
      const input = {
        subject: newSubject(),
        body: { format: 'TEXT', value: 'See here' },
        attachments: [body.id],
        meta: { idempotencyKey: newKey() },
      };
      const { data } = await server.ask(
        `mutation ($input: AddCommentInput!) { addComment(input: $input) {
          comment { attachments { kind name } } userErrors { code field } } }`,
        { input },
        as,
      );
      return data.addComment;
    };
    assert.deepEqual(
      (await say('bob')).userErrors,
      [{ code: 'NOT_FOUND', field: 'attachments' }],
      'not theirs',
    );
    assert.deepEqual((await say('ann')).comment.attachments, [{ kind: 'FILE', name: 'minutes.txt' }]);
    assert.deepEqual((await say('ann')).userErrors, [{ code: 'NOT_FOUND', field: 'attachments' }], 'twice');
  });

  it('are refused with a reason: too large, unwanted, nobody, from a page of somebody else', async () => {
    const answer = async (sent: Promise<Sent>) => {
      const { status, body } = await sent;
      return [status, body.code];
    };
    assert.deepEqual(await answer(send(new Uint8Array(300_000).fill(65), 'a.txt')), [413, 'TOO_LARGE']);
    assert.deepEqual(await answer(send(new Uint8Array(205_000).fill(65), 'a.txt')), [413, 'TOO_LARGE']);
    assert.deepEqual(await answer(send(text('x'), 'a.exe')), [422, 'PROGRAM']);
    assert.deepEqual(await answer(send(text('x'), 'a.txt', null)), [401, 'UNAUTHENTICATED']);
    const form = new FormData();
    form.append('file', new Blob(['x']), 'a.txt');
    const without = await fetch(`${server.url}/graphql/files`, { method: 'POST', body: form });
    assert.equal(without.status, 403);
    const json = await fetch(`${server.url}/graphql/files`, {
      method: 'POST',
      headers: {
        'x-maillon-upload': '1',
        'content-type': 'application/json',
        authorization: `Bearer demo:${bearer.ann}`,
      },
      body: '{}',
    });
    assert.equal(json.status, 400);
    const preflight = await fetch(`${server.url}/graphql/files`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example' },
    });
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
    for (const odd of ['/graphql/files/..%2f..%2fetc', '/graphql/files/f-x?for=a', '/graphql/files/'])
      assert.equal((await read(odd)).status >= 400, true, odd);
  });

  it('end at a person’s measure for a day', async () => {
    const small = await openEmbedded({
      files: { store: filesInMemory(), mostBytes: 50_000, mostBytesPerDay: 1_000 },
    });
    const put = async () => {
      const form = new FormData();
      form.append('file', new Blob(['x'.repeat(600)]), 'a.txt');
      const headers = { 'x-maillon-upload': '1', authorization: `Bearer demo:${bearer.ann}` };
      return (await fetch(`${small.url}/graphql/files`, { method: 'POST', headers, body: form })).status;
    };
    assert.deepEqual([await put(), await put()], [200, 429]);
    await small.close();
  });

  it('are offered by nobody who has no place for them', async () => {
    const none = await openEmbedded({ files: false });
    const { data } = await none.ask('{ viewer { capabilities } }');
    assert.ok(!data.viewer.capabilities.includes('files.add'));
    assert.equal((await fetch(`${none.url}/graphql/files`, { method: 'POST' })).status, 404);
    await none.close();
  });

  it('leave polls as they were asked: posted, checked, answered', async () => {
    const poll = { options: [' Monday ', 'Friday'], multiple: true, closesAt: '2099-01-01T08:00:00.000Z' };
    const { activity } = await post([], { poll }, 'ann', 'When?');
    assert.equal(activity.kind, 'POLL');
    assert.deepEqual(activity.poll, {
      multiple: true,
      closesAt: '2099-01-01T08:00:00.000Z',
      options: [{ text: 'Monday' }, { text: 'Friday' }],
    });
    const refused = async (wrong: object) =>
      (await post([], { poll: { ...poll, ...wrong } }, 'ann', 'When?')).userErrors[0]?.code;
    assert.deepEqual(
      [
        await refused({ options: ['one'] }),
        await refused({ options: ['1', '2', '3', '4', '5', '6', '7'] }),
        await refused({ options: ['a', ' a'] }),
        await refused({ options: ['a', '  '] }),
        await refused({ options: ['a', 'b'.repeat(101)] }),
        await refused({ closesAt: '2020-01-01T08:00:00.000Z' }),
      ],
      ['TOO_SHORT', 'LIMIT_REACHED', 'MALFORMED', 'REQUIRED', 'TOO_LONG', 'EXPIRED'],
    );
  });
});
