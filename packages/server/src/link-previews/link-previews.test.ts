import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import sharp from 'sharp';
import { filesInMemory, type FileStore } from '../files/file-store.ts';
import { filesOver } from '../service/files.ts';
import { LinkPreviews } from '../service/link-previews.ts';
import { newKey, openEmbedded, type TestServer } from '../testing/server.ts';
import { openWeb, page, type Web } from './web.fixture.ts';

const publicly = '93.184.216.34';
const question = 'query ($url: String!) { linkPreview(url: $url) { url title description imageUrl site } }';

describe('link previews', () => {
  let web: Web;
  let server: TestServer;
  let store: FileStore & { readonly names: Set<string> };
  let reads: string[] = [];
  let picture: Buffer;
  let body = page('<title>Hello</title>');
  let hold: Promise<void> | undefined;
  let paths = 0;
  const fresh = (): string => `http://page.example/${(paths += 1)}`;

  before(async () => {
    picture = await sharp({ create: { width: 1_200, height: 630, channels: 3, background: '#4650d8' } })
      .withExif({ IFD0: { ImageDescription: 'a secret place' } })
      .jpeg()
      .toBuffer();
    web = openWeb();
    web.name('page.example', [publicly]);
    web.name('inner.example', ['10.0.0.7']);
    await web.serve(publicly, async (request, response) => {
      reads.push(request.url ?? '');
      await hold;
      if (request.url === '/picture.jpg') response.setHeader('content-type', 'image/jpeg').end(picture);
      else if (request.url === '/drawing.svg') {
        response.setHeader('content-type', 'image/png').end('<svg xmlns="http://www.w3.org/2000/svg"/>');
      } else response.setHeader('content-type', 'text/html').end(body);
    });
    const files = filesInMemory();
    const names = new Set<string>();
    store = {
      ...{ names, get: files.get },
      put: (name, bytes) => (names.add(name), files.put(name, bytes)),
      remove: (name) => (names.delete(name), files.remove(name)),
    };
    server = await openEmbedded({
      files: { store },
      linkPreviews: { reach: web.reach, mostPerMinute: 5, neverHosts: ['never.example'] },
    });
  });
  beforeEach(() => {
    reads = [];
    body = page('<title>Hello</title>');
    // A minute later everybody may ask again.
    server.now = new Date(server.now.getTime() + 61_000);
  });
  after(async () => {
    await server.close();
    await web.close();
  });

  const ask = async (url: string, as: 'ann' | 'bob' = 'ann') => {
    const { data, errors } = await server.ask(question, { url }, as);
    return { preview: data?.linkPreview, errors };
  };
  const post = async (input: object) => {
    const sent = { body: { format: 'TEXT', value: 'See' }, meta: { idempotencyKey: newKey() }, ...input };
    const { data, errors } = await server.ask(
      `mutation ($input: PostActivityInput!) { postActivity(input: $input) {
        activity { id linkPreview { url title imageUrl } } userErrors { code } } }`,
      { input: sent },
    );
    assert.equal(errors, undefined);
    return data.postActivity.activity;
  };

  it('tell of a page in plain words, and are read once for everybody', async () => {
    body = page(
      '<meta property="og:title" content="Title"><meta name="description" content="About"><meta property="og:site_name" content="Example">',
    );
    const url = fresh();
    const expected = { url, title: 'Title', description: 'About', imageUrl: null, site: 'Example' };
    assert.deepEqual((await ask(`${url}#part`)).preview, expected);
    assert.deepEqual((await ask(url, 'bob')).preview, expected);
    assert.equal(reads.length, 1);
    server.now = new Date(server.now.getTime() + 25 * 3_600_000);
    await ask(url);
    assert.equal(reads.length, 2, 'a day later it is looked at again');
  });

  it('are read once where many ask at the same moment', async () => {
    let go = (): void => undefined;
    hold = new Promise((resolve) => (go = resolve));
    const url = fresh();
    const asked = Promise.all([ask(url), ask(url, 'bob'), ask(url)]);
    go();
    hold = undefined;
    assert.deepEqual(
      (await asked).map(({ preview }) => preview.title),
      ['Hello', 'Hello', 'Hello'],
    );
    assert.equal(reads.length, 1);
  });

  it('say the same of all that has none: not why, and not for how long', async () => {
    const before = web.dialled.length;
    for (const url of [
      'http://127.0.0.1/',
      'http://inner.example/',
      'http://nobody.example/',
      'https://never.example/',
      'file:///etc/hostname',
      'http://page.example:22/',
      'nonsense',
      'http://page.example/\u0000',
    ]) {
      assert.deepEqual(
        await ask(url, url.includes('inner') ? 'bob' : 'ann'),
        { preview: null, errors: undefined },
        url,
      );
    }
    assert.equal(web.dialled.length, before);
    assert.deepEqual(server.logged, []);
  });

  it('remember for ten minutes that there was nothing', async () => {
    body = page('');
    const url = fresh();
    assert.equal((await ask(url)).preview, null);
    body = page('<title>There now</title>');
    assert.equal((await ask(url)).preview, null);
    assert.equal(reads.length, 1);
    server.now = new Date(server.now.getTime() + 11 * 60_000);
    assert.equal((await ask(url)).preview.title, 'There now');
  });

  it('have their measure for each person; what is known already does not count', async () => {
    const known = fresh();
    await ask(known);
    for (let index = 0; index < 4; index += 1) assert.equal((await ask(fresh())).errors, undefined);
    const { errors, preview } = await ask(fresh());
    assert.deepEqual([preview, errors?.[0]?.extensions.code], [null, 'RATE_LIMITED']);
    assert.equal((await ask(known)).preview.title, 'Hello');
    assert.equal((await ask(fresh(), 'bob')).preview.title, 'Hello', 'of others nothing is taken');
  });

  it('show a picture that is drawn anew, from our own address, to whom it was given', async () => {
    body = page('<title>Hello</title><meta property="og:image" content="/picture.jpg">');
    const { preview } = await ask(fresh());
    assert.match(preview.imageUrl, /^\/graphql\/files\/l-/);
    const response = await fetch(`${server.url}${preview.imageUrl}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/webp']);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'; sandbox/);
    const { width, height, exif } = await sharp(bytes).metadata();
    assert.deepEqual([width, height, exif], [480, 252, undefined]);
    assert.equal(
      (await fetch(`${server.url}${preview.imageUrl.replace(/signature=./, 'signature=')}`)).status,
      404,
    );
    assert.equal((await fetch(`${server.url}${preview.imageUrl.split('?')[0]}`)).status, 404);
  });

  it('do without a picture that is elsewhere inside, none, or too large', async () => {
    for (const address of [
      'http://inner.example/picture.jpg',
      'http://127.0.0.1/picture.jpg',
      'file:///picture.jpg',
      'data:image/png;base64,AAAA',
      '/drawing.svg',
      '/a-page',
    ]) {
      server.now = new Date(server.now.getTime() + 61_000);
      body = page(`<title>Hello</title><meta property="og:image" content="${address}">`);
      const { preview } = await ask(fresh());
      assert.deepEqual([preview.title, preview.imageUrl], ['Hello', null], address);
    }
  });

  it('go with a post as the server knows them, whatever the client says', async () => {
    const url = fresh();
    await ask(url);
    assert.deepEqual((await post({ link: url })).linkPreview, { url, title: 'Hello', imageUrl: null });
    assert.equal((await post({})).linkPreview, null, 'taken away by its author');
    assert.equal((await post({ link: fresh() })).linkPreview, null, 'never looked at');
    assert.equal((await post({ link: 'http://127.0.0.1/' })).linkPreview, null);
    assert.equal(reads.length, 1, 'posting reads nothing');
  });

  it('stay while the words lead there, and go with the address', async () => {
    const url = fresh();
    await ask(url);
    const { id } = await post({ link: url, body: { format: 'MARKDOWN', value: `See [this](${url}).` } });
    const edit = async (value: string) => {
      const input = { id, body: { format: 'MARKDOWN', value }, meta: { idempotencyKey: newKey() } };
      const { data } = await server.ask(
        'mutation ($input: EditActivityInput!) { editActivity(input: $input) { activity { linkPreview { url } } } }',
        { input },
      );
      return data.editActivity.activity.linkPreview;
    };
    assert.deepEqual(await edit(`Look: ${url}, please`), { url });
    assert.equal(await edit('Look elsewhere'), null);
  });

  it('take their pictures with them once nobody shows them any more', async () => {
    const { db } = server.social.database;
    const files = filesOver(db, { store, isOpen: true, path: '', mostBytes: 0, mostBytesPerDay: 0 });
    const links = new LinkPreviews({ db, files, now: () => server.now }, {});
    body = page('<title>Hello</title><meta property="og:image" content="/picture.jpg">');
    const [kept, loose] = [fresh(), fresh()];
    const pictures = async () => (await links.tidy(), store.names.size);
    await ask(kept);
    await ask(loose);
    await post({ link: kept });
    const before = store.names.size;
    server.now = new Date(server.now.getTime() + 2 * 86_400_000);
    assert.equal(await pictures(), before, 'both pages are known still');
    server.now = new Date(server.now.getTime() + 40 * 86_400_000);
    assert.equal(await pictures(), 1, 'a post shows one');
  });
});

describe('without link previews', () => {
  it('nobody is offered any, and nobody gets one', async () => {
    const server = await openEmbedded({ linkPreviews: false });
    const { data } = await server.ask(
      `{ viewer { capabilities } linkPreview(url: "http://page.example/") { title } }`,
    );
    assert.ok(!data.viewer.capabilities.includes('linkPreviews.get'));
    assert.equal(data.linkPreview, null);
    await server.close();
  });

  it('production has none unless its operator says so', async () => {
    const server = await openEmbedded({ demo: false, authenticate: () => ({ personId: 'p-ann-moreau' }) });
    const { data } = await server.ask('{ viewer { capabilities } }');
    assert.ok(!data.viewer.capabilities.includes('linkPreviews.get'));
    await server.close();
  });

  it('the demo tells of what its posts lead to, and calls nobody', async () => {
    const server = await openEmbedded();
    const { data } = await server.ask(
      `{ viewer { capabilities } linkPreview(url: "http://page.example/") { title } }`,
    );
    assert.ok(data.viewer.capabilities.includes('linkPreviews.get'));
    assert.equal(data.linkPreview, null);
    await server.close();
  });
});
