import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fetchGuarded, thisMachine } from './guarded-fetch.ts';
import { NoPage } from './no-page.ts';
import { nextAddress, pageAddress, type Hosts } from './page-address.ts';
import { isPublicAddress } from './public-address.ts';
import { openWeb, page, type Web } from './web.fixture.ts';

const publicly = '93.184.216.34';

const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'read',
    (error: unknown) => {
      assert.ok(error instanceof NoPage, String(error));
      return error.reason;
    },
  );

describe('addresses that may be asked', () => {
  it('are those of the public internet', () => {
    for (const address of [publicly, '8.8.8.8', '1.1.1.1', '2606:4700::1111', '2a00:1450:4007:80c::200e']) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('are none of this machine, its network, its cloud, or that hide another within', () => {
    const refused = [
      ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '0.1.2.3', '10.0.0.1', '172.16.0.1', '172.31.255.255'],
      ...['192.168.1.1', '169.254.169.254', '169.254.0.1', '100.64.0.1', '100.100.100.200', '192.0.0.1'],
      ...['192.0.0.192', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255'],
      ...['192.88.99.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
      ...['::', '::1', '::7f00:1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
      ...['::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::a00:1', '100::1'],
      ...['2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:2::1', '2001:10::1', '2001:20::1'],
      ...['2001:db8::1', '3fff::1', '2002:7f00:1::', '2002:808:808::', '5f00::1', 'fc00::1'],
      ...['fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1', 'a000::1'],
      ...['', 'localhost', 'example.com', '0x7f.0.0.1', '2130706433', '017700000001', '127.1'],
    ];
    for (const address of refused) assert.equal(isPublicAddress(address), false, address);
  });
});

describe('what somebody wrote', () => {
  const reason = (address: string, hosts: Hosts = {}): string => {
    try {
      return `reads ${pageAddress(address, hosts).href}`;
    } catch (error) {
      assert.ok(error instanceof NoPage);
      return error.reason;
    }
  };

  it('is asked by http or https, on the usual port, without name and password', () => {
    assert.equal(reason('https://a.example/b?c=d#e'), 'reads https://a.example/b?c=d');
    assert.equal(reason('HTTP://A.Example:80'), 'reads http://a.example/');
    assert.equal(reason('https://bücher.example/'), 'reads https://xn--bcher-kva.example/');
    for (const [address, expected] of [
      ['ftp://a.example/', 'scheme'],
      ['file:///etc/hostname', 'scheme'],
      ['javascript:alert(1)', 'scheme'],
      ['data:text/html,hello', 'scheme'],
      ['gopher://a.example/_x', 'scheme'],
      ['/relative', 'address'],
      ['', 'address'],
      ['https://a.example:8443/', 'address'],
      ['http://a.example:443/', 'address'],
      ['https://user@a.example/', 'address'],
      ['https://user:word@a.example/', 'address'],
      ['https://:word@a.example/', 'address'],
      [`https://a.example/${'x'.repeat(2_100)}`, 'address'],
    ] as const) {
      assert.equal(reason(address), expected, address);
    }
  });

  it('is read as browsers read odd spellings of this machine, and refused', () => {
    for (const host of [
      '127.0.0.1',
      '127.1',
      '0x7f.0.0.1',
      '0x7f000001',
      '0177.0.0.1',
      '2130706433',
      '017700000001',
      '127.0.0.1.',
      '0',
      '０１７７.0.0.1',
      '①②⑦.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[0:0:0:0:0:ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[fd00:ec2::254]',
      '169.254.169.254',
      '0xa9fea9fe',
      '2852039166',
    ]) {
      assert.match(reason(`http://${host}/`), /^(private|address)$/, host);
    }
  });

  it('is asked of those hosts only that the operator names, and never of others', () => {
    const only = { only: ['wiki.example', '*.gouv.example'] };
    assert.match(reason('https://wiki.example/', only), /^reads/);
    assert.match(reason('https://www.gouv.example/', only), /^reads/);
    for (const host of ['gouv.example', 'a.wiki.example', 'wiki.example.evil.example', 'notgouv.example']) {
      assert.equal(reason(`https://${host}/`, only), 'host', host);
    }
    assert.equal(reason('https://a.wiki.example/', { never: ['*.wiki.example'] }), 'host');
    assert.equal(reason('https://WIKI.example./', { never: ['wiki.example'] }), 'host');
  });

  it('leads on by redirects as closely watched, and never back from https to http', () => {
    const from = new URL('https://a.example/b');
    assert.equal(nextAddress(from, '../c', {}).href, 'https://a.example/c');
    assert.equal(nextAddress(new URL('http://a.example/'), 'https://a.example/', {}).protocol, 'https:');
    const reasons = [
      'http://a.example/',
      'ftp://a.example/',
      '//127.0.0.1/',
      'https://a.example:81/',
      '//u@b.c/',
    ];
    assert.deepEqual(
      reasons.map((location) => {
        try {
          return nextAddress(from, location, {}).href;
        } catch (error) {
          return (error as NoPage).reason;
        }
      }),
      ['downgrade', 'scheme', 'private', 'address', 'address'],
    );
  });
});

describe('a page is read', () => {
  let web: Web;
  let calls: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }[] = [];
  const paths: Record<string, RequestListener> = {};

  before(async () => {
    web = openWeb();
    web.name('page.example', [publicly]);
    await web.serve(publicly, (request, response) => {
      calls.push({ url: request.url ?? '', headers: request.headers });
      const handle = paths[request.url ?? ''];
      if (handle) handle(request, response);
      else response.writeHead(404).end();
    });
    // What nobody may reach by us.
    for (const inside of ['127.0.0.1', '10.0.0.7', '169.254.169.254']) {
      await web.serve(inside, (_request, response) => {
        response.setHeader('content-type', 'text/html').end(page('<title>secret</title>'));
      });
    }
  });
  after(() => web.close());

  const read = (
    path: string,
    options: { mostBytes?: number; patienceMs?: number; host?: string; hosts?: Hosts } = {},
  ) => {
    calls = [];
    const { mostBytes = 512 * 1_024, patienceMs = 5_000, host = 'page.example', hosts = {} } = options;
    return fetchGuarded(pageAddress(`http://${host}${path}`, {}), {
      ...{ reach: web.reach, hosts, mostBytes },
      types: ['text/html'],
      beginning: true,
      signal: AbortSignal.timeout(patienceMs),
    });
  };
  const html = (path: string, body: string | Buffer, headers: Record<string, string> = {}): void => {
    paths[path] = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

  it('from the address that was looked at, with nothing of ours in the question', async (context) => {
    html('/plain', page('<title>Hello</title>'));
    context.mock.method(process, 'emitWarning', () => undefined);
    const before = { ...process.env };
    Object.assign(process.env, { HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' });
    try {
      const { bytes, url } = await read('/plain');
      assert.match(bytes.toString(), /Hello/);
      assert.equal(url.href, 'http://page.example/plain');
    } finally {
      process.env = before;
    }
    assert.deepEqual(web.dialled.slice(-1), [`${publicly}:80`]);
    const headers = calls[0]?.headers;
    assert.equal(headers?.['host'], 'page.example');
    for (const name of ['cookie', 'authorization', 'referer', 'origin', 'x-forwarded-for']) {
      assert.equal(headers?.[name], undefined, name);
    }
  });

  it('of no name that has an inner address, even one among many', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['10.0.0.7'],
      ['::1'],
      [publicly, '10.0.0.7'],
      ['169.254.169.254'],
      ['::ffff:10.0.0.7'],
    ]) {
      web.name('bent.example', addresses);
      const before = web.dialled.length;
      assert.equal(await reasonOf(read('/plain', { host: 'bent.example' })), 'private', addresses.join());
      assert.equal(web.dialled.length, before, 'nobody was called');
    }
    web.name('bent.example', []);
    assert.equal(await reasonOf(read('/plain', { host: 'bent.example' })), 'unknown');
    assert.equal(await reasonOf(read('/plain', { host: 'nobody.example' })), 'unknown');
  });

  it('of a name that is bent between looking and calling only where it stood when looked at', async () => {
    web.name('rebound.example', [publicly], ['127.0.0.1']);
    await read('/plain', { host: 'rebound.example' });
    assert.equal(web.resolved.get('rebound.example'), 1, 'asked once');
    assert.deepEqual(web.dialled.slice(-1), [`${publicly}:80`]);
    // By then the name has its second address: a redirect to it is looked at again.
    web.name('rebound.example', [publicly], ['127.0.0.1']);
    paths['/again'] = (_request, response) =>
      response.writeHead(302, { location: 'http://rebound.example/plain' }).end();
    assert.equal(await reasonOf(read('/again', { host: 'rebound.example' })), 'private');
  });

  it('through three redirects, each looked at, and no further', async () => {
    const to =
      (location: string): RequestListener =>
      (_request, response) =>
        response.writeHead(301, { location, 'set-cookie': 'a=b' }).end();
    paths['/1'] = to('/2');
    paths['/2'] = to('/3');
    paths['/3'] = to('/plain');
    paths['/0'] = to('/1');
    paths['/loop'] = to('/loop');
    assert.equal((await read('/1')).url.pathname, '/plain');
    assert.ok(calls.every(({ headers }) => headers['cookie'] === undefined));
    assert.equal(await reasonOf(read('/0')), 'redirects');
    assert.equal(await reasonOf(read('/loop')), 'redirects');
    for (const [location, expected] of [
      ['http://127.0.0.1/', 'private'],
      ['http://0x7f.1/', 'private'],
      ['http://[::1]/', 'private'],
      ['http://169.254.169.254/latest/meta-data/', 'private'],
      ['http://page.example:6379/', 'address'],
      ['file:///etc/hostname', 'scheme'],
      ['http://a:b@page.example/', 'address'],
      ['http://%zz/', 'address'],
    ] as const) {
      paths['/away'] = to(location);
      assert.equal(await reasonOf(read('/away')), expected, location);
    }
    web.name('inner.example', ['10.0.0.7']);
    paths['/away'] = to('http://inner.example/');
    assert.equal(await reasonOf(read('/away')), 'private');
    paths['/away'] = to('http://other.example/');
    assert.equal(await reasonOf(read('/away', { hosts: { only: ['page.example'] } })), 'host');
  });

  it('while there is time: not where somebody drips, says nothing, or never ends', async () => {
    const stops: (() => void)[] = [];
    paths['/drip'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('<'), 20);
      stops.push(() => clearInterval(drip));
    };
    paths['/silent'] = () => undefined;
    assert.equal(await reasonOf(read('/drip', { patienceMs: 150 })), 'late');
    assert.equal(await reasonOf(read('/silent', { patienceMs: 150 })), 'late');
    for (const stop of stops) stop();
    const patient = { ...web.reach, resolve: () => new Promise<never>(() => undefined) };
    const never = fetchGuarded(new URL('http://page.example/'), {
      ...{ reach: patient, hosts: {}, types: ['text/html'], mostBytes: 9, beginning: true },
      signal: AbortSignal.timeout(50),
    });
    assert.equal(await reasonOf(never), 'late');
  });

  it('up to its measure, and the rest not at all', async () => {
    let sent = 0;
    paths['/endless'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(64 * 1_024, '<p>');
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', pour);
      pour();
    };
    const { bytes } = await read('/endless', { mostBytes: 100_000 });
    assert.equal(bytes.length, 100_000);
    assert.ok(sent < 20_000_000, 'the connection ended');
  });

  it('unpacked up to the same measure: a bomb goes off small', async () => {
    const bomb = Buffer.alloc(5_000_000, 'a');
    for (const [name, packed] of [
      ['gzip', gzipSync(bomb)],
      ['br', brotliCompressSync(bomb)],
    ] as const) {
      html(`/bomb-${name}`, packed, { 'content-encoding': name });
      assert.equal((await read(`/bomb-${name}`, { mostBytes: 100_000 })).bytes.length, 100_000);
    }
    html('/packed', gzipSync(page('<title>Packed</title>')), { 'content-encoding': 'gzip' });
    assert.match((await read('/packed')).bytes.toString(), /Packed/);
    html('/odd', 'this is not packed', { 'content-encoding': 'gzip' });
    assert.equal(await reasonOf(read('/odd')), 'broken');
    html('/odd', 'x', { 'content-encoding': 'gzip, gzip' });
    assert.equal(await reasonOf(read('/odd')), 'type');
  });

  it('where it is a page: other types, other answers and broken ones are none', async () => {
    for (const type of [
      'application/json',
      'image/png',
      'text/plain',
      'application/octet-stream',
      '',
      'text/htmlx',
    ]) {
      html('/other', 'x', { 'content-type': type });
      assert.equal(await reasonOf(read('/other')), 'type', type);
    }
    for (const status of [204, 206, 304, 401, 403, 404, 500, 302]) {
      paths['/status'] = (_request, response) =>
        response.writeHead(status, { 'content-type': 'text/html' }).end();
      assert.equal(await reasonOf(read('/status')), 'status', String(status));
    }
    web.name('raw.example', ['93.184.216.35']);
    let answer = '';
    await web.serveRaw('93.184.216.35', (socket) => {
      socket.on('data', () => socket.end(answer));
    });
    for (const [said, expected] of [
      ['220 mail.example ESMTP\r\n', 'unreachable'],
      [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`, 'unreachable'],
      ['HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 500\r\n\r\n<title>', 'broken'],
      ['', 'unreachable'],
    ] as const) {
      answer = said;
      assert.equal(await reasonOf(read('/', { host: 'raw.example' })), expected, said.slice(0, 20));
    }
    web.name('down.example', ['93.184.216.99']);
    assert.equal(await reasonOf(read('/', { host: 'down.example' })), 'unreachable');
  });

  it('by this machine’s own means where no test gives others: this machine itself is refused', async () => {
    const ask = fetchGuarded(new URL('http://localhost/'), {
      ...{ reach: thisMachine, hosts: {}, types: ['text/html'], mostBytes: 9, beginning: true },
      signal: AbortSignal.timeout(5_000),
    });
    assert.match(await reasonOf(ask), /^(private|unknown)$/);
  });
});
