import type { Activity, Comment, Person } from '@maillon/contract';
import { html } from 'lit';
import { FakeClient, allCapabilities } from '../testing/fake-client.ts';
import { control, deepAll, fixture, settled, until } from '../testing/fixture.ts';
import { defineFeed } from './define-feed.ts';
import type { SocialFeedItem } from './social-feed-item.ts';

export const theo: Person = {
  type: 'person',
  id: 'p-theo',
  displayName: 'Théophile Ancelin',
  headline: 'Design office',
};
export const aminata: Person = { type: 'person', id: 'p-aminata', displayName: 'Aminata Sow' };

export const base: Activity = {
  type: 'activity',
  id: 'a-1',
  kind: 'post',
  author: theo,
  createdAt: new Date(Date.now() - 2 * 3600_000).toISOString(),
  body: { format: 'text', value: 'The jigs of line 4 are ready.' },
  audience: { kind: 'everyone', label: { value: 'Everyone', translations: { fr: 'Toute l’entreprise' } } },
  comments: { type: 'comment-count', id: 'a-1', count: 0 },
  reactions: { type: 'reactions', id: 'a-1', groups: [] },
  permissions: { edit: true, remove: true, comment: true, react: true, reply: true },
};
export const comment = (id: string, value: string): Comment => ({
  type: 'comment',
  id,
  subject: 'a-1',
  parent: null,
  author: aminata,
  body: { format: 'text', value },
  createdAt: base.createdAt,
});

export async function setup(
  activity: Partial<Activity> = {},
  capabilities = allCapabilities,
): Promise<{ item: SocialFeedItem; client: FakeClient }> {
  defineFeed();
  const client = new FakeClient(capabilities);
  client.activity('a-1').ready({ ...base, ...activity });
  const item = await fixture<SocialFeedItem>(
    html`<social-feed-item
      role="article"
      tabindex="0"
      activity-id="a-1"
      .client=${client.asClient}
    ></social-feed-item>`,
  );
  await settled(item);
  return { item, client };
}

/** Opens the menu of an item; its actions come with the first one opened. */
export async function openMenu(item: SocialFeedItem): Promise<void> {
  control(item, 'More actions').click();
  await until(() => deepAll(item, '[role=menu]:popover-open').length === 1, 'the menu is open');
}

/** Presses an action of the menu. */
export async function choose(item: SocialFeedItem, name: string): Promise<void> {
  await openMenu(item);
  control(item, name).click();
  await settled(item);
}
