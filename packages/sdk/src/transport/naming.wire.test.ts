import { assert } from 'chai';
import { createClient } from '../client.ts';
import type { SocialError } from '../errors.ts';
import { words } from './naming.ts';

/** Why the viewer could not be read. */
async function failureOf(options: Parameters<typeof createClient>[0]): Promise<SocialError> {
  const client = createClient(options);
  await client.viewer.refresh();
  const { state } = client.viewer;
  client.dispose();
  if (state.status !== 'failed') throw new Error(`the viewer is ${state.status}`);
  return state.error;
}

const begins = (reason: keyof typeof words) => words[reason].split('{')[0] ?? '';

describe('a failure that the browser does not explain', () => {
  it('of a server that answers, but not to this page', async () => {
    const other = new URL('/package.json', location.href);
    other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const error = await failureOf({ endpoint: other.href });
    assert.include(error.message, begins('CORS'));
    assert.equal(error.kind, 'network');
  });

  it('of a server that is not there', async () => {
    const error = await failureOf({ endpoint: 'http://localhost:9/graphql' });
    assert.include(error.message, begins('not reached'));
  });

  it('of a page whose policy forbids it', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="content-security-policy" content="connect-src 'self'">`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inside = frame.contentWindow as Window & typeof globalThis;
    const violations: string[] = [];
    inside.document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    await inside.fetch('http://localhost:9/graphql', { mode: 'no-cors' }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve));
    // What `probe` stands on: the event comes by the next task.
    assert.deepEqual(violations, ['connect-src']);
    frame.remove();
  });

  it('of a host’s own way to fetch is told as it came', async () => {
    const cause = new TypeError('kerberos');
    const error = await failureOf({ endpoint: '/graphql', fetch: () => Promise.reject(cause) });
    assert.equal(error.cause, cause);
  });
});
