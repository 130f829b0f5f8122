import type { Activity } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { loadNotes } from '../foundation/open-write.ts';
import { html } from 'lit';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { aminata, base, choose, comment, openMenu, setup, theo } from './item.fixture.ts';

describe('<social-feed-item>', () => {
  const kinds: [string, Partial<Activity>, RegExp][] = [
    ['a post', {}, /Théophile Ancelin .*Everyone .*The jigs of line 4/],
    ['a title', { kind: 'article', title: 'Six months' }, /Article .*Six months/],
    [
      'a poll, with whose answer is one’s own in words',
      {
        kind: 'poll',
        title: 'Which evening?',
        poll: {
          options: [
            { id: '1', text: 'Thursday', votes: 3, viewerChose: true },
            { id: '2', text: 'Friday', votes: 1, viewerChose: false },
          ],
          voterCount: 4,
        },
      },
      /Poll .*Which evening\? .*Thursday \(your answer\) .*75% .*Friday .*25% .*4 answers/,
    ],
    [
      'an event',
      {
        kind: 'event',
        title: 'Pump curves',
        event: {
          startsAt: '2026-12-10T13:00:00.000Z',
          place: 'Estuary room',
          online: true,
          goingCount: 14,
          goingOnlineCount: 9,
        },
      },
      /Event .*Pump curves .*Estuary room · Online .*14 in person and 9 online/,
    ],
    [
      'a question with its best answer',
      { kind: 'question', title: 'Which grease?', question: { bestAnswer: comment('c', 'Reference 410') } },
      /Answered question .*Which grease\? .*Best answer, chosen by Théophile Ancelin .*Aminata Sow .*Reference 410/,
    ],
    ['an idea', { kind: 'idea', idea: { stage: 'planned', votes: 12 } }, /Idea .*12 votes .*Planned/],
    [
      'a job',
      { kind: 'job', title: 'Fitter', job: { team: 'Workshop B', place: 'Nantes' } },
      /Job .*Workshop B · Nantes/,
    ],
    [
      'a membership',
      { kind: 'membership', body: null, membership: { group: { id: 'g', name: 'Choir' } } },
      /New member .*Théophile Ancelin joined Choir/,
    ],
    [
      'a thank-you, with whom it is to',
      {
        kind: 'kudos',
        body: null,
        kudos: {
          type: 'kudos',
          id: 'k',
          from: theo,
          recipients: [aminata],
          message: { format: 'text', value: 'Two mornings with the seals.' },
          createdAt: base.createdAt,
        },
      },
      /Kudos .*Aminata Sow .*Two mornings with the seals/,
    ],
    ['a kind nobody knows, by its name and words', { kind: 'badge' }, /badge .*The jigs of line 4/],
    ['an author who is gone', { author: null }, /Former colleague .*The jigs/],
  ];
  for (const [what, activity, text] of kinds) {
    it(`shows ${what}`, async () => {
      const { item } = await setup(activity);
      expect(visibleText(item), visibleText(item)).to.match(text);
      await expectAccessible(item);
    });
  }

  it('shows the latest comments and how many more there are', async () => {
    const { item } = await setup({
      comments: { type: 'comment-count', id: 'a-1', count: 14 },
      commentsPreview: [comment('c1', 'One page, please.'), comment('c2', 'With pleasure.')],
    });
    expect(visibleText(item)).to.contain('14 comments').and.to.contain('View 12 more comments');
  });

  it('offers only what the backend can do and the reader may', async () => {
    const { item } = await setup({}, ['viewer', 'feed.read']);
    expect(deepAll(item, '.actions button').map((button) => button.textContent?.trim())).to.deep.equal([
      'Share',
    ]);
    await openMenu(item);
    expect(deepAll(item, '[role=menuitem]').length).to.equal(1);
  });

  it('does not thank oneself', async () => {
    const { item } = await setup({ author: { ...theo, isViewer: true } });
    expect(deepAll(item, 'social-kudos-button')).to.deep.equal([]);
  });

  it('deletes at once, with time to undo it in its place, and says why it could not', async () => {
    await loadNotes();
    const { item, client } = await setup();
    const { remove } = client.activity('a-1');
    await choose(item, 'Delete');
    expect(remove.calls).to.deep.equal([[{ undoMs: 10_000 }]]);
    const going = { local: 'saving', write: 'w1', undoUntil: Date.now() + 10_000 } as const;
    client.activity('a-1').ready({ ...base, ...going });
    await settled(item);
    expect(visibleText(item)).to.equal('Post deleted Undo');
    await until(() => item.shadowRoot?.activeElement?.textContent?.trim() === 'Undo', 'the focus is on Undo');
    await expectAccessible(item);
    control(item, 'Undo').click();
    await settled(item);
    expect(client.outbox.undo.calls).to.deep.equal([['w1']]);

    client.activity('a-1').ready(base);
    await settled(item);
    remove.answer = () => Promise.reject(new SocialError('server'));
    await choose(item, 'Delete');
    expect(visibleText(item)).to.contain('That did not work. The server failed.');
  });

  it('edits in place with the words as they were', async () => {
    const { item, client } = await setup();
    await choose(item, 'Edit');
    await until(() => deepAll(item, 'social-composer').length === 1, 'the composer');
    await settled(item);
    const composer = deep<HTMLElement & { value: string; submit(draft: object): Promise<unknown> }>(
      item,
      'social-composer',
    );
    expect(composer.value).to.equal('The jigs of line 4 are ready.');
    await composer.submit({ body: { format: 'text', value: 'The jigs are ready.' } });
    expect(client.activity('a-1').edit.calls[0]?.[0].body.value).to.equal('The jigs are ready.');
    await settled(item);
    expect(deepAll(item, 'social-composer')).to.deep.equal([]);
  });

  it('offers changes as the backend says per item, else on what is one’s own', async () => {
    const offered = async (activity: Partial<Activity>, viewer?: string): Promise<string> => {
      const { item, client } = await setup(activity);
      if (viewer) client.viewer.ready({ type: 'viewer', id: viewer, person: { ...theo, id: viewer } });
      await openMenu(item);
      return [hasControl(item, 'Edit'), hasControl(item, 'Delete')].join();
    };
    expect(await offered({ permissions: null }, theo.id), 'one’s own').to.equal('true,true');
    expect(await offered({ permissions: null, author: { ...theo, isViewer: true } })).to.equal('true,true');
    expect(await offered({ permissions: null }, aminata.id), 'another’s').to.equal('false,false');
    expect(await offered({ permissions: { edit: false } }, theo.id), 'one’s own, but too late').to.equal(
      'false,true',
    );
    expect(await offered({ permissions: { remove: true } }, aminata.id), 'a moderator’s').to.equal(
      'false,true',
    );
  });

  it('offers neither answer nor reaction where the item takes none', async () => {
    const { item } = await setup({ permissions: { comment: false, react: false } });
    expect(hasControl(item, 'Comment')).to.equal(false);
    expect(deepAll(item, 'social-reaction-bar[variant="button"]')).to.deep.equal([]);
  });

  it('offers no writing on what is still being saved', async () => {
    const { item, client } = await setup();
    client.activity('a-1').ready({ ...base, local: 'saving' });
    await settled(item);
    expect(hasControl(item, 'More actions')).to.equal(false);
    expect(visibleText(item)).to.contain('Saving');
    expect(item.matches(':state(saving)')).to.equal(true);
  });

  for (const [state, error, words] of [
    ['queued', 'offline', 'Will be sent when you are back online.'],
    ['failed', 'forbidden', 'Not sent. You are not allowed to do this.'],
    ['doubtful', 'network', 'We could not find out whether this was sent.'],
  ] as const) {
    it(`says what is the matter with a post that is ${state}, and lets its author discard it`, async () => {
      await loadNotes();
      const { item, client } = await setup();
      const rest = { item: 'a-1', place: 'home:', kept: 'tab', since: 0 } as const;
      client.outbox.set({ id: 'w1', verb: 'feed.post', state, error: new SocialError(error), ...rest });
      client.activity('a-1').ready({ ...base, local: state, write: 'w1', kept: 'tab' });
      await settled(item);
      expect(visibleText(item)).to.contain(`${words} Kept in this tab only`);
      expect(item.matches(`:state(${state})`)).to.equal(true);
      expect(hasControl(item, 'More actions')).to.equal(false);
      await expectAccessible(item);
      control(item, 'Discard').click();
      await settled(item);
      expect(client.outbox.discard.calls).to.deep.equal([['w1']]);
    });
  }

  const thirty = (line: (number: number) => string): string =>
    Array.from({ length: 30 }, (_, at) => line(at)).join('\n');
  for (const [what, body] of [
    ['long words', { format: 'text', value: thirty((at) => `Line ${at}`) }],
    ['long lists', { format: 'markdown', value: thirty((at) => `- Line ${at}`) }],
    ['long code', { format: 'markdown', value: `\`\`\`\n${thirty((at) => `line ${at}`)}\n\`\`\`` }],
  ] as const)
    it(`cuts ${what} after eight lines and shows the rest on demand`, async () => {
      const { item } = await setup({ body });
      await until(() => hasControl(item, 'Show more'), 'the cut');
      const clamp = deep(item, '.clamp');
      expect(clamp.clientHeight).to.be.lessThan(clamp.scrollHeight);
      control(item, 'Show more').click();
      await settled(item);
      expect(clamp.clientHeight).to.equal(clamp.scrollHeight);
      expect(hasControl(item, 'Show less')).to.equal(true);
    });

  it('shows images and files with a safe address, and leaves out others', async () => {
    const file = (name: string, url: string): NonNullable<Activity['attachments']>[number] => ({
      id: name,
      kind: 'file',
      name,
      url,
    });
    const { item } = await setup({
      attachments: [
        { ...file('Plan', '/avatars/plan.png'), kind: 'image', description: 'Plan of line 4' },
        { ...file('Minutes.pdf', 'https://intranet.example/minutes.pdf'), size: 1_240_000 },
        file('Trap', 'javascript:alert(1)'),
      ],
    });
    expect(deep<HTMLImageElement>(item, '.media img').alt).to.equal('Plan of line 4');
    expect(visibleText(item)).to.contain('Minutes.pdf PDF · 1.2 MB');
    expect(control<HTMLAnchorElement>(item, /^Minutes.pdf/).href).to.equal(
      'https://intranet.example/minutes.pdf',
    );
    expect(visibleText(item)).not.to.contain('Trap');
    await expectAccessible(item);
  });

  describe('pictures', () => {
    const pictures = (count: number): NonNullable<Activity['attachments']> =>
      Array.from({ length: count }, (_, at) => ({
        id: `f-${at}`,
        kind: 'image' as const,
        name: `${at}.png`,
        url: `/avatars/${at === 0 ? 'ines.carvalho' : 'malo.kervadec'}.svg`,
        description: at === 0 ? 'The new quay' : null,
        width: 40,
        height: 40,
      }));
    const viewer = (item: Element): HTMLDialogElement => deep(item, 'dialog.viewer');
    const isOpen = (item: Element): boolean => deepAll(item, 'dialog.viewer[open]').length > 0;
    const press = (item: Element, key: string): void =>
      void viewer(item).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

    it('of which there are more than four say how many more, and all of them open by a button', async () => {
      const { item } = await setup({ attachments: pictures(7) });
      expect(deepAll(item, '.media img').length).to.equal(4);
      await expectAccessible(item);
      const fourth = control(item, /Picture 4 of 7 ?\+3/);
      fourth.focus();
      fourth.click();
      await until(() => isOpen(item), 'they are shown');
      expect(viewer(item).ariaLabel).to.equal('Picture 4 of 7');
      await expectAccessible(item);
      press(item, 'ArrowRight');
      expect(viewer(item).ariaLabel).to.equal('Picture 5 of 7');
      press(item, 'End');
      control(item, 'Next picture').click();
      expect(viewer(item).ariaLabel).to.equal('Picture 1 of 7');
      expect(visibleText(viewer(item))).to.contain('The new quay');
      control(item, 'Previous picture').click();
      expect(viewer(item).ariaLabel).to.equal('Picture 7 of 7');
      expect(item.held, 'its item is not taken from the list meanwhile').to.equal(true);
      control(item, 'Close').click();
      await until(() => deepAll(item, 'dialog.viewer').length === 0, 'closed');
      expect(item.shadowRoot?.activeElement).to.equal(fourth);
    });

    it('that stand alone have no neighbours to go to', async () => {
      const { item } = await setup({ attachments: pictures(1) });
      deep(item, '.picture').click();
      await until(() => isOpen(item), 'it is shown');
      expect(hasControl(item, 'Next picture')).to.equal(false);
      press(item, 'ArrowLeft');
      expect(viewer(item).ariaLabel).to.equal('Picture 1 of 1');
    });

    it('go on to the left where one reads to the left', async () => {
      document.documentElement.lang = 'ar';
      const { item } = await setup({ attachments: pictures(3) });
      await until(() => item.matches(':dir(rtl)'), 'Arabic');
      deep(item, '.picture').click();
      await until(() => isOpen(item), 'they are shown');
      press(item, 'ArrowLeft');
      expect(viewer(item).ariaLabel).to.contain('2');
    });

    it('stand above an article, the first one as its cover, and below any other post', async () => {
      const order = (item: Element): string[] =>
        deepAll(item, '.title, .media').map(({ className }) => className.trim());
      const { item } = await setup({ kind: 'article', title: 'The quay', attachments: pictures(3) });
      expect(order(item)).to.deep.equal(['media cover', 'title', 'media several']);
      expect(hasControl(item, 'Picture 2 of 3')).to.equal(true);
      const { item: post } = await setup({ title: 'The quay', attachments: pictures(3) });
      expect(order(post)).to.deep.equal(['title', 'media three']);
    });
  });

  it('asks for reactions where the item came without', async () => {
    const { item, client } = await setup({ reactions: undefined });
    client.reactions('a-1').ready({
      type: 'reactions',
      id: 'a-1',
      groups: [{ kind: 'like', count: 3, viewerHasReacted: false }],
    });
    await settled(item);
    expect(visibleText(deep(item, '.sum'))).to.contain('3');
  });

  it('shows the preview of a link, and whose page it is by its whole host', async () => {
    const url = 'https://docs.example/line-4';
    const { item } = await setup({
      linkPreview: {
        url,
        title: 'Line 4',
        description: 'Its manual',
        site: 'Docs',
        imageUrl: '/avatars/x.svg',
      },
    });
    expect(visibleText(item)).to.match(/Line 4 .*Its manual .*Docs · docs\.example/);
    await expectAccessible(item);
    const image = deep<HTMLImageElement>(item, '.link-card img');
    expect([image.referrerPolicy, image.alt]).to.deep.equal(['no-referrer', '']);
    expect(control<HTMLAnchorElement>(item, /Line 4/).href).to.equal('https://docs.example/line-4');
  });

  it('cuts a long headline at its end, also on a page that runs the other way', async () => {
    const { item } = await setup({
      author: { ...theo, headline: 'Responsable des ressources humaines du groupe' },
    });
    (item.parentElement as HTMLElement).style.inlineSize = '300px';
    document.documentElement.lang = 'ar';
    await until(() => item.matches(':dir(rtl)'), 'Arabic');
    const headline = deep(item, '.headline');
    const range = document.createRange();
    range.selectNodeContents(headline);
    const [words, room] = [range.getBoundingClientRect(), headline.getBoundingClientRect()];
    expect(words.width).to.be.greaterThan(room.width);
    expect(words.left).to.be.closeTo(room.left, 1);
  });

  it('lets the page’s router take over the way to a colleague', async () => {
    const { item } = await setup({ author: { ...theo, url: '/people/theo' } });
    const told: string[] = [];
    item.parentElement?.addEventListener('social-navigate', (event) => {
      told.push(`${event.to} ${event.id}`);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    control(item, 'Théophile Ancelin').dispatchEvent(click);
    expect(told).to.deep.equal(['person p-theo']);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('lets a page draw a kind its own way', async () => {
    const { item } = await setup({ kind: 'badge' });
    item.itemRenderers = { badge: ({ author }) => html`<i>Badge of ${author?.displayName}</i>` };
    await settled(item);
    expect(visibleText(item)).to.contain('Badge of Théophile Ancelin').and.not.to.contain('jigs');
  });
});
