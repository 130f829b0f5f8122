import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import {
  control,
  deepAll,
  fixture,
  hasControl,
  nextEvent,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import type { SocialComment } from './social-comment.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

defineComments();

const as = (person: string): SocialClient =>
  createClient({ endpoint: '/graphql', token: () => Promise.resolve(`demo:${person}`) });

async function open(
  client: SocialClient,
  subject: string,
  props: Partial<SocialCommentThread> = {},
): Promise<SocialCommentThread> {
  const made = Object.assign(
    document.createElement('social-comment-thread'),
    { client, subject, loading: 'eager' as const, live: 'off' as const },
    props,
  );
  const thread = await fixture<SocialCommentThread>(html`${made}`);
  await until(() => thread.matches(':state(ready), :state(empty)'), 'the thread has loaded');
  await until(() => deepAll(thread, 'textarea').length > 0, 'one can write');
  return thread;
}

function write(root: Element, words: string): void {
  const field = deepAll(root, 'textarea').at(-1) as HTMLTextAreaElement;
  field.focus();
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

const comments = (thread: Element): SocialComment[] => deepAll(thread, 'social-comment') as SocialComment[];

describe('a comment thread over the wire', () => {
  // The server opens its database at the first request.
  before(async function () {
    this.timeout(60_000);
    await fetch('/__test/reset', { method: 'POST' });
  });

  it('keeps what is written, answered, changed, liked and deleted, for everybody who comes later', async () => {
    const subject = 'urn:test:wire:1';
    const mine = await open(as('p-camille-rouvray'), subject);
    const added = nextEvent(mine, 'social-comment-added');
    write(mine, 'The valve is missing on drawing 2.');
    await added;
    await settled(mine);

    const malos = await open(as('p-malo-kervadec'), subject);
    const [first] = comments(malos);
    expect(visibleText(first!)).to.match(/Camille Rouvray .*The valve is missing on drawing 2\./);
    const reacted = nextEvent(malos, 'social-reacted');
    control(first!, 'Like').click();
    await reacted;
    control(first!, 'Reply').click();
    await until(() => deepAll(first!, 'textarea').length > 0, 'one can reply');
    const answered = nextEvent(malos, 'social-comment-added');
    write(first!, 'I add it tonight.');
    await answered;

    const later = await open(as('p-camille-rouvray'), subject, { replies: 'expanded' });
    await until(() => comments(later).length === 2, 'the reply is there');
    await settled(later);
    expect(visibleText(later)).to.match(/The valve is missing.*Malo Kervadec.*I add it tonight\./);
    const [own] = comments(later);
    expect(deepAll(own!, 'button[aria-label="1 reaction"]')).to.have.length(1);

    control(own!, /^Actions for the comment by Camille/).click();
    control(own!, 'Edit').click();
    await until(
      () => deepAll(own!, '.said textarea').length + deepAll(own!, 'textarea').length > 0,
      'one can edit',
    );
    const edited = nextEvent(later, 'social-comment-edited');
    const editor = deepAll(own!, 'social-composer')[0]!;
    write(editor, 'The purge valve is missing on drawing 2.');
    await edited;

    const reader = await open(as('p-ines-carvalho'), subject);
    expect(visibleText(reader)).to.match(/edited.*The purge valve is missing/);
    await settled(later);
    control(own!, /^Actions for the comment by Camille/).click();
    control(own!, 'Delete').click();
    await until(() => hasControl(own!, 'Undo'), 'it can be undone');
    control(own!, 'Undo').click();
    await until(() => visibleText(own!).includes('The purge valve'), 'it is back');
    control(own!, /^Actions for the comment by Camille/).click();
    control(own!, 'Delete').click();
    await until(() => hasControl(own!, 'Undo'), 'it can be undone again');
    const gone = nextEvent(later, 'social-comment-removed');
    // Nobody undoes anything on a page that is left.
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await gone;

    const last = await open(as('p-ines-carvalho'), subject, { replies: 'expanded' });
    await until(() => comments(last).length === 2, 'the reply kept its place');
    await settled(last);
    expect(visibleText(last)).to.match(/This comment was deleted\..*I add it tonight\./);
    expect(visibleText(last)).not.to.contain('valve');
  });

  it('loses nobody’s words when the same comment is changed in two places, and tells what it said before', async () => {
    const subject = 'urn:test:wire:two-editors';
    const here = await open(as('p-camille-rouvray'), subject);
    const added = nextEvent(here, 'social-comment-added');
    write(here, 'At ten.');
    await added;
    await settled(here);
    const there = await open(as('p-camille-rouvray'), subject);
    const change = async (thread: Element): Promise<Element> => {
      const [comment] = comments(thread);
      control(comment!, /^Actions for the comment by Camille/).click();
      control(comment!, 'Edit').click();
      await until(
        () => deepAll(comment!, '.said textarea').length + deepAll(comment!, 'social-composer').length > 0,
        'one can edit',
      );
      await settled(comment!);
      return deepAll(comment!, 'social-composer')[0]!;
    };
    const [mine, theirs] = [await change(here), await change(there)];
    const saved = nextEvent(there, 'social-comment-edited');
    write(theirs, 'At eleven.');
    await saved;
    write(mine, 'At noon.');
    await until(() => hasControl(here, 'Save mine'), 'one is asked');
    expect(visibleText(here)).to.match(/At eleven\..*At noon\./);
    const over = nextEvent(here, 'social-comment-edited');
    control(here, 'Save mine').click();
    await over;
    await settled(here);

    const reader = await open(as('p-ines-carvalho'), subject);
    expect(visibleText(reader)).to.contain('At noon.');
    control(reader, 'edited: what it said before').click();
    await until(() => deepAll(reader, 'li.version').length === 3, 'all versions are told');
    expect(visibleText(deepAll(reader, 'dialog')[0]!)).to.match(/At ten\..*At eleven\..*At noon\./);
  });

  it('leads to a comment in the middle of a long thread without reading what stands before it', async () => {
    const subject = 'urn:tervanche:document:P-17-rondes';
    const client = as('p-camille-rouvray');
    const newest = client.comments({ subject, sort: 'newest' }, { pageSize: 100 });
    const stop = newest.subscribe(() => undefined);
    await until(() => newest.state.status === 'ready', 'the thread is known');
    stop();
    const target = newest.state.status === 'ready' ? newest.state.value.ids.at(-1) : undefined;
    const thread = await open(as('p-malo-kervadec'), subject, { highlight: target });
    const isThere = (): boolean => comments(thread).some((one) => one.commentId === target);
    await until(isThere, 'the comment is there');
    expect(comments(thread)).to.have.length.below(45);
    expect(hasControl(thread, /^View \d+ comments in between$/)).to.be.true;
    const found = comments(thread).find((one) => one.commentId === target)!;
    await until(() => found.matches(':state(target)'), 'it is marked');
    const before = comments(thread).length;
    control(thread, /^View \d+ comments in between$/).click();
    await until(() => comments(thread).length === before + 20, 'the gap gets smaller');
    expect(isThere()).to.be.true;
  });

  it('gives the words back, with the reason, when the server refuses them', async () => {
    const thread = await open(as('p-camille-rouvray'), 'urn:test:wire:2', { bodyMax: 9000 });
    const words = 'x'.repeat(4001);
    const told = nextEvent(thread, 'social-error');
    write(thread, words);
    await told;
    await settled(thread);
    expect((deepAll(thread, 'textarea')[0] as HTMLTextAreaElement).value).to.equal(words);
    expect(visibleText(thread)).to.contain('This is too long: at most 4,000 characters.');
    expect(comments(thread)).to.be.empty;
  });

  it('counts for a whole page in one request', async () => {
    let requests = 0;
    const counting: typeof fetch = (input, init) => {
      requests++;
      return fetch(input, init);
    };
    const client = createClient({
      endpoint: '/graphql',
      fetch: counting,
      token: () => Promise.resolve('demo:p-camille-rouvray'),
    });
    const stop = client.viewer.subscribe(() => undefined);
    await until(() => client.viewer.state.status === 'ready', 'the viewer is known');
    stop();
    requests = 0;
    const subjects = ['P-214', 'P-215', 'P-231'].map((name) => `urn:tervanche:document:${name}`);
    const list = await fixture(
      html`<div>
        ${subjects.map(
          (subject) =>
            html`<social-comment-count subject=${subject} .client=${client}></social-comment-count>`,
        )}
      </div>`,
    );
    await until(() => deepAll(list, '.count').length === 3, 'three numbers');
    expect(visibleText(list)).to.match(/^\d+ comments \d+ comments \d+ comments$/);
    expect(requests).to.equal(1);
  });
});
