import { SocialError } from '@maillon/sdk';
import { defineComments } from '../../comments/define-comments.ts';
import { defineComposer } from '../../composer/define-composer.ts';
import { defineKudos } from '../../kudos/define-kudos.ts';
import { definePeople } from '../../people/define-people.ts';
import { defineReactions } from '../../reactions/define-reactions.ts';
import { aSummary } from '../data.ts';
import type { FakeClient } from '../fake-client.ts';
import { deep, deepAll, settled } from '../look.ts';
import {
  aminata,
  draft,
  fileNames,
  ines,
  malo,
  noor,
  page,
  reactionsOn,
  thanks,
  values,
  viewer,
} from './company.ts';
import { appears, clientOf, place, statesOf, type Example } from './example.ts';

defineComments();
defineComposer();
defineKudos();
definePeople();
defineReactions();

const subject = 'urn:doc:1';
type Props = Record<string, unknown>;

/** An element whose client is filled by `set`, and which is then acted on. */
function one(
  element: string,
  state: string,
  props: Props,
  set: (client: FakeClient) => void,
  act: (element: HTMLElement) => Promise<void> = () => Promise.resolve(),
  more: Partial<Example> = {},
): Example {
  return {
    ...more,
    element,
    state,
    async draw(box) {
      const client = clientOf(viewer);
      set(client);
      const drawn = await place(box, element, client, props);
      await act(drawn);
      await settled(drawn);
      return drawn;
    },
  };
}

const inline = { inline: true };
const floats = { floats: true, inline: true };
const press = (selector: string, comes: string) => async (element: HTMLElement) => {
  deep(element, selector).click();
  await appears(() => element.shadowRoot?.querySelector(comes), element);
};

const knows = (client: FakeClient): void => {
  for (const person of [malo, aminata, ines, noor]) client.people.get(person.id).ready(person);
  client.kudos.values().ready(values);
  client.kudos
    .allowance()
    .ready({ remaining: 4, total: 10, refillsAt: new Date(Date.now() + 4e8).toISOString() });
  client.kudos.give.answer = () => Promise.resolve(thanks);
  client.people.search.answer = () => Promise.resolve({ items: [malo, aminata], total: { exact: 2 } });
};

const person: Example[] = [
  ...statesOf({
    element: 'social-person',
    client: () => clientOf(viewer),
    props: { personId: malo.id, view: 'two-lines', presence: 'dot' },
    handle: (client) => client.people.get(malo.id),
    value: malo,
    inline: true,
  }),
  one('social-person', 'avatar', { personId: malo.id, view: 'avatar' }, knows, undefined, inline),
  one(
    'social-person',
    'one line, leads somewhere',
    { personId: malo.id, view: 'one-line' },
    knows,
    undefined,
    inline,
  ),
  one(
    'social-person',
    'with its card',
    { personId: malo.id, view: 'one-line', card: 'click' },
    knows,
    async (element) => {
      deep(element, '.person').click();
      await appears(
        () => element.shadowRoot?.querySelector('.layer:popover-open social-profile-card'),
        element,
      );
    },
    floats,
  ),
];

const several = [malo, aminata, ines, noor];
const team = { personIds: several.map(({ id }) => id), total: 16 };
const people: Example[] = [
  one('social-people', 'ready', team, knows, undefined, inline),
  one('social-people', 'all fit', { people: several }, knows, undefined, inline),
  one('social-people', 'loading', team, () => undefined, undefined, inline),
  ...(['server', 'offline', 'auth-required', 'forbidden', 'not-found'] as const).map((kind) =>
    one(
      'social-people',
      kind === 'server' ? 'failed' : kind,
      team,
      (client) => several.forEach(({ id }) => client.people.get(id).fail(new SocialError(kind))),
      undefined,
      inline,
    ),
  ),
  one('social-people', 'list', team, knows, press('.pile', '.layer:popover-open social-person'), floats),
];

const reacted = (client: FakeClient): void => client.reactions(subject).ready(reactionsOn(subject));
const reactions: Example[] = [
  ...(['bar', 'summary', 'button'] as const).map((variant) =>
    one('social-reaction-bar', variant, { subject, variant }, reacted, undefined, inline),
  ),
  one(
    'social-reaction-bar',
    'none yet',
    { subject },
    (client) => client.reactions(subject).ready(aSummary()),
    undefined,
    inline,
  ),
  one('social-reaction-bar', 'read-only', { subject, readonly: true }, reacted, undefined, inline),
  one(
    'social-reaction-bar',
    'failed',
    { subject },
    (client) => client.reactions(subject).fail(new SocialError('server')),
    undefined,
    inline,
  ),
  one(
    'social-reaction-bar',
    'picker',
    { subject, variant: 'button' },
    reacted,
    press('.others', '.picker:popover-open'),
    floats,
  ),
];

const count = (client: FakeClient): void =>
  client.commentCount(subject).ready({ type: 'comment-count', id: subject, count: 14 });
const counts: Example[] = [
  one('social-comment-count', 'ready', { subject }, count, undefined, inline),
  one('social-comment-count', 'leads somewhere', { subject, href: '/doc/1' }, count, undefined, inline),
  one(
    'social-comment-count',
    'failed',
    { subject },
    (client) => client.commentCount(subject).fail(new SocialError('server')),
    undefined,
    inline,
  ),
];

const write = (words: string) => async (element: HTMLElement) => {
  element.focus();
  await appears(() => element.shadowRoot?.querySelector('textarea'), element);
  const field = deep<HTMLTextAreaElement>(element, 'textarea');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
};
const refuse = async (element: HTMLElement): Promise<void> => {
  await write('La réunion de 14 h est déplacée.')(element);
  deep(element, '[part~=submit]').click();
  await appears(() => element.matches(':state(failed)'), element);
};
const tools = async (element: HTMLElement): Promise<void> => {
  element.focus();
  await appears(() => deepAll(element, '[part~=tool]').length > 0, element);
};
const composer: Example[] = [
  one('social-composer', 'collapsed', {}, knows),
  one(
    'social-composer',
    'open',
    { audience: 'ask' },
    knows,
    write('La réunion de 14 h est déplacée à jeudi.'),
  ),
  one(
    'social-composer',
    'too long',
    { subject, bodyMax: 20 },
    knows,
    write('Plus que vingt signes, et de loin.'),
  ),
  one(
    'social-composer',
    'refused',
    { subject, submit: () => Promise.reject(new SocialError('forbidden')) },
    knows,
    refuse,
  ),
  one(
    'social-composer',
    'failed',
    { subject, submit: () => Promise.reject(new SocialError('server')) },
    knows,
    refuse,
  ),
  one(
    'social-composer',
    'suggesting',
    {},
    knows,
    async (element) => {
      await write('@ma')(element);
      await appears(() => deepAll(element, '[role=option]').length > 0, element);
    },
    { floats: true },
  ),
  one(
    'social-composer',
    'emoji',
    {},
    knows,
    async (element) => {
      await tools(element);
      deep(element, '[part~=tool][aria-haspopup]').click();
      await appears(() => deepAll(element, '[part~=emoji]:popover-open').length > 0, element);
    },
    { floats: true },
  ),
  one('social-composer', 'preview', {}, knows, async (element) => {
    await write(draft.change)(element);
    await tools(element);
    (deepAll(element, '[part~=tool]').at(-1) as HTMLElement).click();
    await appears(() => deepAll(element, '[part~=preview]').length > 0, element);
  }),
  one('social-composer', 'with files', {}, knows, async (element) => {
    await tools(element);
    const dataTransfer = new DataTransfer();
    for (const name of fileNames)
      dataTransfer.items.add(
        new File(['…'], name, { type: name.endsWith('g') ? 'image/png' : 'application/pdf' }),
      );
    deep(element, '.box').dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
    await appears(() => deepAll(element, '[part~=file]').length === 2, element);
  }),
  one('social-composer', 'with a poll', {}, knows, async (element) => {
    await tools(element);
    (deepAll(element, '[part~=tool]').at(-2) as HTMLElement).click();
    await appears(() => deepAll(element, '[part~=poll]').length > 0, element);
  }),
  one(
    'social-composer',
    'with a link',
    {},
    (client) => {
      knows(client);
      client.ask('linkPreviews.get', { url: page.url }).ready(page);
    },
    async (element) => {
      await tools(element);
      await write(`Tout est là : ${page.url} `)(element);
      await appears(() => deepAll(element, '[part~=link]').length > 0, element);
    },
  ),
  one(
    'social-composer',
    'editing',
    { subject, editing: true, value: 'Avant', note: 'Encore 9 minutes' },
    knows,
  ),
  one('social-composer', 'compact', { subject, density: 'compact' }, knows, write('Serré.')),
  one('social-composer', 'signed out', {}, (client) => client.viewer.ready(null)),
];

const kudos: Example[] = [
  ...(['button', 'icon', 'pill', 'quiet'] as const).map((variant) =>
    one('social-kudos-button', variant, { target: malo.id, variant }, knows, undefined, inline),
  ),
  one(
    'social-kudos-button',
    'given',
    { target: malo.id, mode: 'one-click' },
    knows,
    press('.button', '.notice:popover-open'),
    floats,
  ),
  one(
    'social-kudos-button',
    'given, to be undone',
    { target: malo.id, mode: 'one-click' },
    (client) => {
      knows(client);
      client.kudos.give.answer = ({ id = '' }) => {
        const undoUntil = Date.now() + 600_000;
        client.outbox.set({
          ...{ id, verb: 'kudos.give', item: 'local-w', place: malo.id, state: 'saving' },
          ...{ kept: 'device', since: 0, undoUntil },
        });
        return new Promise(() => undefined);
      };
    },
    press('.button', '.notice:popover-open'),
    floats,
  ),
  one(
    'social-kudos-button',
    'with a count',
    { target: 'urn:doc:1', people: [malo] },
    (client) => {
      knows(client);
      client.kudos
        .summary('urn:doc:1')
        .ready({ type: 'kudos-summary', id: 'urn:doc:1', count: 3, viewerHasGiven: true });
    },
    undefined,
    inline,
  ),
  one(
    'social-kudos-button',
    'not sent',
    { target: malo.id, mode: 'one-click' },
    (client) => {
      knows(client);
      client.kudos.give.answer = () => Promise.reject(new SocialError('server'));
    },
    press('.button', '.notice:popover-open'),
    floats,
  ),
  one('social-kudos-button', 'writing', { target: malo.id }, knows, openDialog, floats),
  one(
    'social-kudos-button',
    'writing, those thanked are asked',
    { target: malo.id, consent: 'recipient-chooses' },
    knows,
    openDialog,
    floats,
  ),
  one(
    'social-kudos-button',
    'writing, refused',
    { target: malo.id },
    (client) => {
      knows(client);
      client.kudos.give.answer = () => Promise.reject(new SocialError('server'));
    },
    async (element) => {
      await openDialog(element);
      const field = deep<HTMLTextAreaElement>(element, 'textarea');
      field.value = draft.thanks;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled(element);
      deep(element, '[type=submit]').click();
      await appears(() => deepAll(element, '[part~=retry]').length > 0, element);
    },
    floats,
  ),
];

async function openDialog(element: HTMLElement): Promise<void> {
  deep(element, '.button').click();
  await appears(() => deepAll(element, '.tile input').length > 0, element);
  deep(element, '.tile input').click();
  await settled(element);
}

/** What stands beside words: names, numbers, buttons; and where one writes. */
export const small: readonly Example[] = [
  ...person,
  ...people,
  ...reactions,
  ...counts,
  ...composer,
  ...kudos,
];
