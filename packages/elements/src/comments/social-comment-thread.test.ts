import type { Comment } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aComment, aGroup, aminata, camille } from '../testing/data.ts';
import { allCapabilities, type FakeClient, type FakeComments } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { loadNotes } from '../foundation/open-write.ts';
import type { SocialCommentAddEvent, SocialCommentEditEvent, SocialCommentRemovedEvent } from './events.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';
import { choose, commentOf, focused, heard, setup, show, soon, subject, write } from './thread.fixture.ts';

/** Writes, presses Enter without Ctrl, and says what that did: a browser breaks the line unless we prevent it. */
async function enter(root: Element, words: string, keys: KeyboardEventInit = {}): Promise<string> {
  const field = deepAll(root, 'textarea').at(-1) as HTMLTextAreaElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const press = { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...keys };
  const breaks = field.dispatchEvent(new KeyboardEvent('keydown', press));
  await settled(root);
  return breaks ? 'a line' : 'sent';
}

/** The lists and articles that a screen reader says one is in, from the outermost, through shadow roots. */
function rolesAround(element: Element): string[] {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  const outer = parent ? rolesAround(parent) : [];
  const { localName } = element;
  const role =
    element.getAttribute('role') ?? { ol: 'list', ul: 'list', li: 'listitem' }[localName] ?? localName;
  return /^(list|listitem|article|tree|treeitem)$/.test(role) ? [...outer, role] : outer;
}

describe('social-comment-thread', () => {
  // Else the first test that changes a comment would wait for the network.
  before(() => Promise.all([import('./own-comment.ts'), import('./remove-comment.ts'), loadNotes()]));

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is accessible with comments, replies, a deleted one and a composer, light and dark, in French', async () => {
    document.documentElement.lang = 'fr';
    const { client, thread } = await setup({
      props: { replies: 'expanded' },
      comments: [
        aComment('c1', 'Parent', {
          replyCount: 1,
          reactions: { type: 'reactions', id: 'c1', groups: [aGroup('like', 3)] },
        }),
        aComment('c2', '', { body: null, deletedAt: soon(-5), replyCount: 0 }),
        aComment('c3', 'Mine', { author: camille, editedAt: soon(-5), pending: true }),
      ],
    });
    client.comment('r1').ready(aComment('r1', 'Reply', { parent: 'c1' }));
    client.comments({ subject, parent: 'c1' }).ready({ ids: ['r1'], total: { exact: 1 }, hasMore: false });
    await settled(thread);
    for (const scheme of ['light', 'dark']) {
      thread.parentElement!.style.cssText = `color-scheme:${scheme};background:Canvas;padding:8px`;
      await expectAccessible(thread);
    }
  });

  it('is accessible while editing and choosing', async () => {
    const { thread } = await setup({ comments: [aComment('c1', 'Mine', { author: camille })] });
    const comment = commentOf(thread, 'c1');
    await choose(comment, 'Edit');
    await expectAccessible(thread);
    control(comment, 'Cancel').click();
    await settled(thread);
    control(thread, /Oldest first/).click();
    await expectAccessible(thread);
  });

  it('shows title with number, and each comment as an article in an ordered list', async () => {
    const { thread } = await setup();
    const title = deepAll(thread, '[role=heading]')[0]!;
    expect(title.getAttribute('aria-level')).to.equal('2');
    expect(title.textContent.replace(/\s+/g, ' ').trim()).to.equal('Comments 2');
    expect(deepAll(thread, 'ol > li')).to.have.length(2);
    const articles = deepAll(thread, 'article');
    expect(articles.map((one) => one.getAttribute('aria-label'))).to.match(
      /Comment by Aminata Sow.*Malo Kervadec/s,
    );
    expect(visibleText(thread)).to.match(/Aminata Sow.*Which first.*Malo Kervadec.*Cut, then lock/);
  });

  it('takes another title and level, shows no number with counts="hide"', async () => {
    const { thread } = await setup({ props: { label: 'Questions', headingLevel: 4, counts: 'hide' } });
    const title = deepAll(thread, '[role=heading]')[0]!;
    expect(title.textContent.trim()).to.equal('Questions');
    expect(title.getAttribute('aria-level')).to.equal('4');
  });

  it('has no title where it is embedded', async () => {
    const { thread } = await setup({ props: { embedded: true } });
    expect(deepAll(thread, '[role=heading]')).to.be.empty;
    expect(deepAll(thread, 'section')[0]!.getAttribute('aria-label')).to.equal('Comments');
  });

  it('comments the page itself by its canonical address', async () => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'canonical',
      href: 'https://intra.example/d/1#top',
    });
    document.head.append(link);
    const { client } = await setup({ props: { subject: undefined, canonical: true } });
    link.remove();
    const asked = client.comments({ subject: 'https://intra.example/d/1', sort: 'oldest' });
    expect(asked.subscribers).to.equal(1);
  });

  it('loads nothing until told to with loading="manual"', async () => {
    const { list, thread } = await setup({ props: { loading: 'manual' } });
    expect(list.subscribers).to.equal(0);
    await thread.refresh();
    expect(list.subscribers).to.equal(1);
  });

  describe('states', () => {
    it('loading: the shape of what comes', async () => {
      const { thread } = await setup({ ready: false });
      expect(thread.matches(':state(loading)')).to.be.true;
      expect(deepAll(thread, '[aria-busy=true]')[0]!.getAttribute('aria-label')).to.equal('Loading');
    });

    it('empty: a sentence, and where to write', async () => {
      const { thread } = await setup({ comments: [] });
      expect(visibleText(thread)).to.contain('Nobody has commented yet.');
      expect(deepAll(thread, 'textarea')).to.have.length(1);
    });

    it('failed: what happened and Retry; where one writes stays', async () => {
      const { thread, list } = await setup({ ready: false });
      const told = nextEvent(thread, 'social-error');
      list.fail(new SocialError('server'));
      expect(await told).to.include({ kind: 'server', retryable: true });
      await settled(thread);
      expect(visibleText(thread)).to.contain('The comments could not be loaded. The server failed.');
      control(thread, 'Try again').click();
      await settled(thread);
      expect(list.refreshes).to.equal(1);
      expect(deepAll(thread, 'textarea')).to.have.length(1);
    });

    it('signed out: an invitation, no dead Retry, nothing to write in', async () => {
      const { thread, list } = await setup({ ready: false });
      list.fail(new SocialError('auth-required'));
      await settled(thread);
      const asked = nextEvent(thread, 'social-auth-required');
      control(thread, 'Sign in').click();
      await asked;
      expect(hasControl(thread, 'Try again')).to.be.false;
      expect(deepAll(thread, 'textarea')).to.be.empty;
    });

    for (const [kind, words] of [
      ['forbidden', 'This is not open to you.'],
      ['not-found', 'This is no longer here.'],
    ] as const) {
      it(`${kind}: said plainly`, async () => {
        const { thread, list } = await setup({ ready: false });
        list.fail(new SocialError(kind));
        await settled(thread);
        expect(visibleText(thread)).to.contain(words);
        expect(thread.matches(`:state(${kind})`)).to.be.true;
        expect(deepAll(thread, 'button, textarea')).to.be.empty;
      });
    }

    it('offline: says so, with and without something to read', async () => {
      const { thread, list } = await setup({ ready: false });
      list.fail(new SocialError('offline'));
      await settled(thread);
      expect(visibleText(thread)).to.contain('Offline. This will appear when the network is back.');
    });

    it('stale: the comments, a calm line and Retry', async () => {
      const { thread, list } = await setup();
      list.ready({ ids: ['c1'], total: { exact: 1 }, hasMore: false }, { freshness: 'stale' });
      await settled(thread);
      expect(visibleText(thread)).to.match(/Not up to date.*Which first/);
      control(thread, 'Try again').click();
      await settled(thread);
      expect(list.refreshes).to.equal(1);
    });

    it('partial: what came, and that some did not', async () => {
      const { thread, list } = await setup();
      const problems = [new SocialError('mapping')];
      list.ready({ ids: ['c1'], total: { exact: 1 }, hasMore: false }, { problems });
      await settled(thread);
      expect(visibleText(thread)).to.match(/Some of this could not be loaded.*Which first/);
    });

    it('read-only: no button that could write', async () => {
      const own = [aComment('c1', 'Mine', { author: camille })];
      const { thread } = await setup({ props: { readonly: true }, comments: own });
      expect(deepAll(thread, 'textarea')).to.be.empty;
      expect(hasControl(thread, 'Reply')).to.be.false;
      expect(hasControl(thread, 'Like')).to.be.false;
      control(thread, /^Actions for/).click();
      expect(hasControl(thread, 'Edit')).to.be.false;
      expect(hasControl(thread, 'Copy link')).to.be.true;
    });

    it('unconnected: says so on screen', async () => {
      const thread = await fixture<SocialCommentThread>(
        html`<social-comment-thread subject="x"></social-comment-thread>`,
      );
      expect(visibleText(thread)).to.contain('Not connected.');
    });
  });

  describe('writing', () => {
    it('sends a comment, with an event before and after, and stays in the composer', async () => {
      const { thread, list } = await setup();
      const before = nextEvent<SocialCommentAddEvent>(thread, 'social-comment-add');
      const after = nextEvent(thread, 'social-comment-added');
      await write(thread, 'Agreed.');
      expect((await before).draft.body).to.deep.equal({ format: 'text', value: 'Agreed.' });
      await after;
      expect(list.add.calls).to.deep.equal([[{ id: 'write-1', body: { format: 'text', value: 'Agreed.' } }]]);
      expect(focused()?.localName).to.equal('textarea');
    });

    it('keeps the composer in the window when what was sent pushes it down', async () => {
      const { client, thread, list } = await setup();
      const below = document.createElement('div');
      below.style.blockSize = '300vh';
      thread.parentElement!.append(below);
      const composer = deepAll(thread, 'social-composer')[0]!;
      composer.scrollIntoView({ block: 'end' });
      list.add.answer = () => {
        show(client, list, aComment('c3', 'Line\n'.repeat(40), { author: camille }));
        return Promise.resolve(null);
      };
      await write(thread, 'Line\n'.repeat(40));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(composer.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    });

    it('shows own words at once as saving, without actions', async () => {
      const { client, thread, list } = await setup();
      show(client, list, {
        ...aComment('local-1', 'On its way', { author: camille }),
        local: 'saving',
      } as Comment);
      await settled(thread);
      const mine = commentOf(thread, 'local-1');
      expect(visibleText(mine)).to.match(/On its way.*Saving/);
      expect(deepAll(mine, 'button')).to.be.empty;
    });

    it('returns the words to the composer when the backend refuses', async () => {
      const { thread, list } = await setup();
      list.add.answer = () => Promise.reject(new SocialError('network'));
      await write(thread, 'Precious');
      expect((deepAll(thread, 'textarea')[0] as HTMLTextAreaElement).value).to.equal('Precious');
      expect(visibleText(thread)).to.contain('Not sent. Your words are kept here.');
    });

    it('sends nothing and keeps the words when the page cancels', async () => {
      const { thread, list } = await setup();
      thread.addEventListener('social-comment-add', (event) => event.preventDefault());
      await write(thread, 'Kept');
      expect(list.add.calls).to.be.empty;
      expect((deepAll(thread, 'textarea')[0] as HTMLTextAreaElement).value).to.equal('Kept');
    });

    it('breaks the line on Enter, or sends on it with submit-on="enter": comments, replies and changes', async () => {
      const mine = aComment('c1', 'Befor', { author: camille });
      const { client, thread, list } = await setup({ comments: [mine], props: { submitOn: 'enter' } });
      const comment = commentOf(thread, 'c1');
      const replies = client.comments({ subject, parent: 'c1' });
      expect(await enter(thread, 'One', { shiftKey: true })).to.equal('a line');
      expect(list.add.calls).to.be.empty;
      expect(await enter(thread, 'One')).to.equal('sent');
      expect(list.add.calls).to.have.length(1);
      control(comment, 'Reply').click();
      await until(() => deepAll(comment, 'textarea').length > 0, 'a reply can be written');
      expect(await enter(comment, 'Two')).to.equal('sent');
      expect(replies.add.calls).to.have.length(1);
      await choose(comment, 'Edit');
      expect(await enter(deepAll(comment, '.said')[0]!, 'Before')).to.equal('sent');
      expect(client.comment('c1').edit.calls).to.have.length(1);
      thread.submitOn = 'mod-enter';
      await settled(thread);
      expect(await enter(thread, 'Three')).to.equal('a line');
      expect(list.add.calls).to.have.length(1);
    });

    it('mentions a colleague who is found after @, and names them to whom it is sent', async () => {
      const { client, thread, list } = await setup({ props: { format: 'markdown' } });
      client.people.search.answer = () => Promise.resolve({ items: [aminata], total: { exact: 1 } });
      (deepAll(thread, 'textarea')[0] as HTMLTextAreaElement).focus();
      await until(() => deepAll(thread, '[role=toolbar]').length > 0, 'the tools are there');
      document.execCommand('insertText', false, 'Ask @am');
      const composer = deepAll(thread, 'social-composer')[0]!;
      await until(() => hasControl(composer, /Aminata Sow/), 'she is suggested');
      control(composer, /Aminata Sow/).click();
      await settled(thread);
      const field = focused() as HTMLTextAreaElement;
      expect(field.value).to.equal('Ask @Aminata Sow ');
      await write(thread, field.value);
      expect(list.add.calls[0]?.[0].body).to.deep.equal({
        format: 'markdown',
        value: 'Ask [@Aminata Sow](person:p-aminata) ',
      });
    });

    it('stands where it is told', async () => {
      const { thread } = await setup({ props: { composer: 'top' } });
      const order = deepAll(thread, 'social-composer, ol').map(({ localName }) => localName);
      expect(order[0]).to.equal('social-composer');
      thread.composer = 'none';
      await settled(thread);
      expect(deepAll(thread, 'social-composer')).to.be.empty;
    });
  });

  describe('replies', () => {
    const withReplies = [aComment('c1', 'Parent', { author: aminata, replyCount: 3 })];

    function fill(client: FakeClient): FakeComments {
      client.comment('r1').ready(aComment('r1', 'First reply', { parent: 'c1' }));
      const replies = client.comments({ subject, parent: 'c1' });
      replies.ready({ ids: ['r1'], total: { exact: 3 }, hasMore: true });
      return replies;
    }

    it('wait behind a button that says how many', async () => {
      const { client, thread } = await setup({ comments: withReplies });
      const replies = fill(client);
      expect(replies.subscribers).to.equal(0);
      control(thread, 'View 3 replies').click();
      await settled(thread);
      expect(visibleText(thread)).to.contain('First reply');
      control(thread, 'View more replies').click();
      expect(replies.loadMore.calls).to.have.length(1);
    });

    it('are open at once with replies="expanded", and absent with "none"', async () => {
      const { client, thread } = await setup({ comments: withReplies, props: { replies: 'expanded' } });
      fill(client);
      await settled(thread);
      expect(visibleText(thread)).to.contain('First reply');
      thread.replies = 'none';
      await settled(thread);
      expect(visibleText(thread)).not.to.contain('First reply');
      expect(hasControl(thread, 'Reply')).to.be.false;
    });

    it('are articles in a list within the article of their comment, which is in a list: no tree', async () => {
      const { client, thread } = await setup({ comments: withReplies, props: { replies: 'expanded' } });
      fill(client);
      await settled(thread);
      const [parent, reply] = deepAll(thread, 'article');
      expect(rolesAround(parent!)).to.deep.equal(['list', 'listitem', 'article']);
      expect(rolesAround(reply!)).to.deep.equal([...rolesAround(parent!), 'list', 'listitem', 'article']);
      expect(reply!.getAttribute('aria-label')).to.match(/^Comment by Malo Kervadec/);
      expect(
        deepAll(thread, '[aria-label="Replies to Aminata Sow"]').map(({ localName }) => localName),
      ).to.deep.equal(['ol']);
    });

    it('are written under the comment; an answer to a reply names the person', async () => {
      const { client, thread } = await setup({ comments: withReplies, props: { replies: 'expanded' } });
      const replies = fill(client);
      await settled(thread);
      control(commentOf(thread, 'r1'), 'Reply').click();
      await settled(thread);
      const field = deepAll(commentOf(thread, 'c1'), 'textarea')[0] as HTMLTextAreaElement;
      expect(focused() === field).to.be.true;
      expect(field.value).to.equal('@Malo Kervadec ');
      await write(commentOf(thread, 'c1'), '@Malo Kervadec Exactly.');
      expect(replies.add.calls).to.deep.equal([
        [{ id: 'write-1', body: { format: 'text', value: '@Malo Kervadec Exactly.' }, parent: 'c1' }],
      ]);
    });

    it('can be given up: Esc leaves the empty composer and the focus goes back to Reply', async () => {
      const { thread } = await setup();
      const comment = commentOf(thread, 'c1');
      thread.focusComposer('c1');
      await settled(thread);
      focused()!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await settled(thread);
      expect(deepAll(comment, 'textarea')).to.be.empty;
      expect(focused()?.textContent?.trim()).to.equal('Reply');
    });
  });

  describe('editing and deleting', () => {
    const mine = aComment('c1', 'Befor', { author: camille, editableUntil: soon(9) });

    it('are offered to the author, within the time, and as the permissions say', async () => {
      const { client, thread } = await setup({ comments: [mine, aComment('c2', 'Not mine')] });
      control(commentOf(thread, 'c2'), /^Actions for/).click();
      expect(hasControl(commentOf(thread, 'c2'), 'Edit')).to.be.false;
      control(commentOf(thread, 'c1'), /^Actions for/).click();
      expect(hasControl(commentOf(thread, 'c1'), 'Edit')).to.be.true;
      (deepAll(commentOf(thread, 'c1'), '.menu')[0] as HTMLElement).hidePopover();
      client.comment('c1').ready({ ...mine, editableUntil: soon(-1), permissions: { remove: false } });
      await settled(thread);
      control(commentOf(thread, 'c1'), /^Actions for/).click();
      expect(hasControl(commentOf(thread, 'c1'), 'Edit')).to.be.false;
      expect(hasControl(commentOf(thread, 'c1'), 'Delete')).to.be.false;
    });

    it('edits in place, says how long one may, saves, and gives the focus back to the menu', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      const comment = commentOf(thread, 'c1');
      await choose(comment, 'Edit');
      expect(visibleText(comment)).to.contain('Editable for 9 more minutes');
      expect((focused() as HTMLTextAreaElement).value).to.equal('Befor');
      const before = nextEvent<SocialCommentEditEvent>(thread, 'social-comment-edit');
      const after = nextEvent(thread, 'social-comment-edited');
      await write(comment, 'Before');
      expect((await before).id).to.equal('c1');
      await after;
      expect(client.comment('c1').edit.calls).to.deep.equal([
        [{ id: 'write-1', body: { format: 'text', value: 'Before' } }],
      ]);
      await settled(thread);
      expect(focused()?.getAttribute('aria-label')).to.equal('Actions for the comment by Camille Rouvray');
    });

    it('edits the words of what is stored as HTML, not its tags', async () => {
      const value = '<div>Caf&#233; &amp; <b>tea</b><br>at 4</div><script>no()</script>';
      const { thread } = await setup({ comments: [{ ...mine, body: { format: 'html', value } }] });
      await choose(commentOf(thread, 'c1'), 'Edit');
      expect((focused() as HTMLTextAreaElement).value).to.equal('Café & tea\nat 4');
    });

    it('keeps the changed words in the editor when saving fails', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      const comment = commentOf(thread, 'c1');
      // Somebody was faster, though what they wrote cannot be read.
      client.comment('c1').edit.answer = () => Promise.reject(new SocialError('conflict'));
      await choose(comment, 'Edit');
      await write(comment, 'Better');
      expect((deepAll(comment, 'textarea')[0] as HTMLTextAreaElement).value).to.equal('Better');
      expect(visibleText(comment)).to.contain('Somebody changed this in the meantime.');
    });

    it('marks what was edited, and when', async () => {
      const { thread } = await setup({
        comments: [aComment('c1', 'Words', { editedAt: '2026-11-23T09:30:00.000Z' })],
      });
      const mark = deepAll(thread, '[title^=Edited]')[0]!;
      expect(mark.textContent).to.contain('edited');
    });

    /** As the client shows a comment that was deleted and can still come back. */
    const deleting = (client: FakeClient, comment: Comment): void =>
      client.comment(comment.id).ready({
        ...comment,
        local: 'saving',
        write: `write-${comment.id}`,
        undoUntil: Date.now() + 10_000,
      });

    it('deletes at once and leaves Undo in the place, with the focus, and says so', async () => {
      const { client, thread } = await setup({ comments: [mine, aComment('c2', 'Next')] });
      const comment = commentOf(thread, 'c1');
      const removed = Promise.withResolvers<void>();
      client.comment('c1').remove.answer = () => (deleting(client, mine), removed.promise);
      const said = await heard(() => choose(comment, 'Delete'));
      expect(client.comment('c1').remove.calls).to.deep.equal([[{ undoMs: 10_000 }]]);
      expect(said).to.deep.equal(['Comment deleted']);
      expect(visibleText(comment)).to.equal('Comment deleted Undo');
      expect(focused() === control(comment, 'Undo')).to.be.true;
      await expectAccessible(thread);
      thread.label = 'Rendered again';
      await settled(thread);
      expect(focused() === control(comment, 'Undo')).to.be.true;
      const gone = nextEvent<SocialCommentRemovedEvent>(thread, 'social-comment-removed');
      removed.resolve();
      expect((await gone).id).to.equal('c1');
    });

    it('brings it back with Undo, and the focus to it', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      const comment = commentOf(thread, 'c1');
      client.comment('c1').remove.answer = () => {
        deleting(client, mine);
        return Promise.reject(new SocialError('aborted'));
      };
      await choose(comment, 'Delete');
      client.outbox.undo.answer = () => {
        client.comment('c1').ready(mine);
        return Promise.resolve(true);
      };
      const said = await heard(async () => {
        control(comment, 'Undo').click();
        await settled(thread);
      });
      expect(client.outbox.undo.calls).to.deep.equal([['write-c1']]);
      expect(said).to.deep.equal(['Undone']);
      expect(visibleText(comment)).to.contain('Befor');
      expect(focused() === deepAll(comment, 'article')[0]).to.be.true;
      expect(visibleText(thread)).not.to.contain('Not deleted');
    });

    it('says that it was too late for Undo', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      deleting(client, mine);
      await settled(thread);
      client.outbox.undo.answer = () => Promise.resolve(false);
      const said = await heard(async () => {
        control(thread, 'Undo').click();
        await settled(thread);
      });
      expect(said).to.deep.equal(['It is too late to undo this.']);
    });

    it('waits for who reaches for Undo', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      deleting(client, mine);
      await settled(thread);
      const undo = control(thread, 'Undo');
      expect(client.outbox.holdUndo.calls).to.be.empty;
      undo.focus();
      expect(client.outbox.holdUndo.calls[0]).to.deep.equal(['write-c1', 10_000]);
    });

    it('moves the focus from Undo to the next comment when the time is over', async () => {
      const { client, thread, list } = await setup({ comments: [mine, aComment('c2', 'Next')] });
      client.comment('c1').remove.answer = () => (deleting(client, mine), Promise.resolve());
      await choose(commentOf(thread, 'c1'), 'Delete');
      list.ready({ ids: ['c2'], total: { exact: 1 }, hasMore: false });
      client.comment('c1').fail(new SocialError('not-found'));
      await settled(thread);
      expect(focused() === deepAll(commentOf(thread, 'c2'), 'article')[0]).to.be.true;
    });

    it('moves it as well when the comment goes before its list knows', async () => {
      const { client, thread } = await setup({ comments: [mine, aComment('c2', 'Next')] });
      client.comment('c1').remove.answer = () => (deleting(client, mine), Promise.resolve());
      await choose(commentOf(thread, 'c1'), 'Delete');
      client.comment('c1').fail(new SocialError('not-found'));
      await settled(thread);
      expect(focused() === deepAll(commentOf(thread, 'c2'), 'article')[0]).to.be.true;
    });

    it('keeps what is open below a comment that goes', async () => {
      const parent = { ...mine, replyCount: 1 };
      const { client, thread } = await setup({ comments: [parent] });
      client.comment('r1').ready(aComment('r1', 'An answer', { parent: 'c1' }));
      client.comments({ subject, parent: 'c1' }).ready({ ids: ['r1'], total: { exact: 1 }, hasMore: false });
      control(thread, 'View 1 reply').click();
      await settled(thread);
      deleting(client, parent);
      await settled(thread);
      expect(visibleText(thread)).to.contain('Comment deleted Undo');
      expect(visibleText(thread)).to.contain('An answer');
      client.comment('c1').ready({ ...parent, body: null, deletedAt: soon(0) });
      await settled(thread);
      expect(visibleText(thread)).to.match(/This comment was deleted\..*An answer/);
    });

    it('deletes nothing when the page says no', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      thread.addEventListener('social-comment-remove', (event) => event.preventDefault());
      await choose(commentOf(thread, 'c1'), 'Delete');
      expect(client.comment('c1').remove.calls).to.be.empty;
      expect(visibleText(thread)).to.contain('Befor');
    });

    it('says that deleting failed', async () => {
      const { client, thread } = await setup({ comments: [mine] });
      client.comment('c1').remove.answer = () => Promise.reject(new SocialError('network'));
      await choose(commentOf(thread, 'c1'), 'Delete');
      await settled(thread);
      expect(visibleText(thread)).to.contain('Not deleted. The server could not be reached.');
    });

    it('leaves a place for what was deleted, or hides it', async () => {
      const comments = [aComment('c1', '', { body: null, deletedAt: soon(-9) }), aComment('c2', 'Stays')];
      const { thread } = await setup({ comments });
      expect(visibleText(thread)).to.contain('This comment was deleted.');
      thread.deleted = 'hidden';
      await settled(thread);
      expect(visibleText(thread)).not.to.contain('This comment was deleted.');
    });
  });

  it('says of a comment, and of it alone, that its review is pending, and offers no answer to it', async () => {
    const { client, thread } = await setup({
      comments: [
        aComment('c1', 'Waiting', { author: camille, pending: true }),
        aComment('c2', 'Seen by all'),
      ],
    });
    const words = 'Waiting for approval. Only you can see it.';
    expect(visibleText(commentOf(thread, 'c1'))).to.contain(words);
    expect(hasControl(commentOf(thread, 'c1'), /Reply|Like/)).to.be.false;
    expect(visibleText(commentOf(thread, 'c2'))).not.to.contain(words);
    expect(hasControl(commentOf(thread, 'c2'), 'Reply')).to.be.true;
    client.comment('c1').ready(aComment('c1', 'Waiting', { author: camille, pending: false }));
    await settled(thread);
    expect(visibleText(thread)).not.to.contain(words);
    expect(hasControl(commentOf(thread, 'c1'), 'Reply')).to.be.true;
  });

  it('says in words which comment is the best answer, there and nowhere else', async () => {
    const { thread } = await setup({ props: { bestAnswer: 'c2' } });
    expect(visibleText(commentOf(thread, 'c2'))).to.match(/Best answer.*Cut, then lock/);
    expect(visibleText(commentOf(thread, 'c1'))).not.to.contain('Best answer');
    await expectAccessible(thread);
    thread.bestAnswer = undefined;
    await settled(thread);
    expect(visibleText(thread)).not.to.contain('Best answer');
  });

  it('lets readers report what others wrote to the moderators, and gives the focus back', async () => {
    const { client, thread } = await setup({
      comments: [aComment('c1', 'Theirs', { author: aminata }), aComment('c2', 'Mine', { author: camille })],
    });
    control(commentOf(thread, 'c2'), /^Actions for/).click();
    expect(hasControl(commentOf(thread, 'c2'), 'Report…')).to.be.false;
    const comment = commentOf(thread, 'c1');
    await choose(comment, 'Report…');
    await until(() => hasControl(comment, 'Report'), 'the dialog is open');
    const dialog = deepAll(comment, 'dialog')[0] as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.be.true;
    await expectAccessible(thread);
    (deepAll(dialog, 'input[value=false]')[0] as HTMLInputElement).click();
    control(dialog, 'Report').click();
    await until(() => !dialog.isConnected, 'the dialog is closed');
    expect(client.write.calls[0]?.slice(0, 2)).to.deep.equal([
      'reports.add',
      { subject: 'c1', reason: 'false' },
    ]);
    expect(focused()?.getAttribute('aria-label')).to.equal('Actions for the comment by Aminata Sow');
  });

  it('names a colleague who is gone', async () => {
    const { thread } = await setup({ comments: [aComment('c1', 'Old words', { author: null })] });
    expect(visibleText(thread)).to.contain('Former colleague');
  });

  it('copies a link to the comment', async () => {
    const { thread } = await setup();
    let copied = '';
    const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
      configurable: true,
    });
    const said = await heard(() => choose(commentOf(thread, 'c2'), 'Copy link'));
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
    else Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).to.equal(`${location.href.split('#')[0]}#social-comment-c2`);
    expect(said).to.deep.equal(['Link copied']);
  });

  it('goes to the comment the address points to, once', async () => {
    history.replaceState(null, '', '#social-comment-c2');
    const { client, thread, list } = await setup();
    const target = commentOf(thread, 'c2');
    expect(focused() === deepAll(target, 'article')[0]).to.be.true;
    expect(target.matches(':state(target)')).to.be.true;
    thread.focusComposer();
    show(client, list, aComment('c3', 'Later'));
    await settled(thread);
    expect(focused()?.localName).to.equal('textarea');
    history.replaceState(null, '', '#social-comment-c1');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await settled(thread);
    expect(focused() === deepAll(commentOf(thread, 'c1'), 'article')[0]).to.be.true;
  });

  it('goes to the highlighted comment', async () => {
    const { thread } = await setup({ props: { highlight: 'c1' } });
    expect(commentOf(thread, 'c1').matches(':state(target)')).to.be.true;
  });

  describe('reading on', () => {
    it('says how many are left, keeps a busy button, announces what came and goes on there', async () => {
      const { client, thread, list } = await setup({ hasMore: true, total: 3 });
      list.loadMore.answer = () => {
        show(client, list, aComment('c3', 'Third'));
        return Promise.resolve();
      };
      const more = control(thread, 'View 1 more comment');
      more.focus();
      const said = await heard(async () => {
        more.click();
        await settled(thread);
      });
      expect(said).to.deep.equal(['1 comment loaded']);
      expect(focused() === deepAll(commentOf(thread, 'c3'), 'article')[0]).to.be.true;
      expect(visibleText(commentOf(thread, 'c3'))).not.to.contain('New');
    });

    it('keeps the focus on the button while there is more', async () => {
      const { client, thread, list } = await setup({ hasMore: true, total: 9 });
      list.loadMore.answer = () => {
        client.comment('c3').ready(aComment('c3', 'Third'));
        list.ready({ ids: ['c1', 'c2', 'c3'], total: { exact: 9 }, hasMore: true });
        return Promise.resolve();
      };
      const more = control(thread, 'View 7 more comments');
      more.focus();
      more.click();
      await settled(thread);
      expect(focused() === more).to.be.true;
      expect(more.textContent.trim()).to.equal('View 6 more comments');
    });

    it('says that the next page failed and tries again', async () => {
      const { thread, list } = await setup({ hasMore: true, total: 9 });
      list.ready({ ids: ['c1'], total: { exact: 9 }, hasMore: true }, { more: 'failed' });
      await settled(thread);
      expect(visibleText(thread)).to.contain('The other comments could not be loaded.');
      control(thread, 'Try again').click();
      await settled(thread);
      expect(list.loadMore.calls).to.have.length(1);
    });
  });

  describe('live', () => {
    it('keeps itself up to date while it is on the page, unless told not to', async () => {
      const { thread, list } = await setup();
      expect(list.live).to.equal(1);
      thread.remove();
      expect(list.live).to.equal(0);
      const off = await setup({ props: { live: 'off' } });
      expect(off.list.live).to.equal(0);
    });
  });

  it('asks for the order of its sort attribute, shows comments in it and names it', async () => {
    const { client, thread, list } = await setup({ props: { sort: 'newest' } });
    expect(list.subscribers).to.equal(0);
    client
      .comments({ subject, sort: 'newest' })
      .ready({ ids: ['c2', 'c1'], total: { exact: 2 }, hasMore: false });
    await settled(thread);
    expect(visibleText(thread)).to.match(/Order: Newest first.*Cut, then lock.*Which first/);
    thread.sort = 'top';
    client
      .comments({ subject, sort: 'top' })
      .ready({ ids: ['c1', 'c2'], total: { exact: 2 }, hasMore: false });
    await settled(thread);
    expect(visibleText(thread)).to.match(/Order: Most appreciated.*Which first.*Cut, then lock/);
  });

  it('lets readers choose the order where the backend can sort', async () => {
    const { client, thread } = await setup();
    control(thread, /Oldest first/).click();
    control(thread, 'Newest first').click();
    await settled(thread);
    expect(client.comments({ subject, sort: 'newest' }).subscribers).to.equal(1);
    expect(focused()?.textContent).to.contain('Newest first');
  });

  it('offers no order where it cannot', async () => {
    const { thread } = await setup({
      capabilities: allCapabilities.filter((name) => name !== 'comments.sort'),
    });
    expect(hasControl(thread, /Oldest first/)).to.be.false;
  });

  it('moves in a menu by arrows, Home, End and letters, and closes on Esc', async () => {
    const { thread } = await setup({ comments: [aComment('c1', 'Mine', { author: camille })] });
    const opener = control(thread, /^Actions for/);
    opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    const press = (key: string): string | undefined => {
      focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      return focused()?.textContent?.trim();
    };
    expect(focused()?.textContent?.trim()).to.equal('Copy link');
    expect(press('ArrowUp')).to.equal('Delete');
    expect(press('ArrowDown')).to.equal('Copy link');
    expect(press('e')).to.equal('Edit');
    expect(press('End')).to.equal('Delete');
    expect(press('Home')).to.equal('Copy link');
    press('Escape');
    expect(focused() === opener).to.be.true;
    await settled(thread);
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });
});
