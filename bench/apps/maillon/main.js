// Maillon's elements as their packages publish them, through public attributes, properties and methods only. What a page
// would write to put them on the benchmark's backend: the mapping, this file, and a few lines of CSS.
import { createClient } from '@maillon/sdk';
import { defineFeed, definePeople, defineKudos } from '@maillon/elements';
import { endpoint, params } from '../../shared/format.js';
import { feedBackend, kinds, widgetsBackend } from './mapping.js';
import { withNews } from './news.js';
import './page.css';

defineFeed();
definePeople();
defineKudos();

const me = { type: 'person', id: 'me', displayName: 'Me' };
/** The page knows who is looking. People may react in several ways here. */
const viewer = {
  type: 'viewer',
  id: 'me',
  person: me,
  reactionKinds: Object.keys(kinds),
  reactionMode: 'many',
};

const root = document.getElementById('root');
let client, feed, handle, news;

/** Resolves once `is` holds of what a handle knows. */
const until = (watched, is) =>
  new Promise((resolve) => {
    const look = () => {
      if (!is(watched.state)) return;
      stop();
      resolve();
    };
    const stop = watched.subscribe(look);
    look();
  });

const drawn = async () => {
  await feed.updateComplete;
  const items = [...feed.shadowRoot.querySelectorAll('social-feed-item')];
  await Promise.all(items.map(({ updateComplete }) => updateComplete));
};

const bench = {
  async mount(n, { pageSize = 50 } = {}) {
    const size = Math.min(pageSize, n);
    const { backend, tell } = withNews(feedBackend);
    client = createClient({ endpoint, backend, viewer });
    news = tell;
    feed = document.createElement('social-feed');
    Object.assign(feed, { client, pageSize: size, maxItems: n, paging: 'scroll', loading: 'eager' });
    Object.assign(feed, { composer: 'none', comments: 'count' });
    root.append(feed);
    // The list that the element shows: the same question gives the same handle.
    handle = client.feed({ scope: { name: 'home' }, sort: 'recent', commentsPreview: 0 }, { pageSize: size });
    await until(handle, ({ status }) => status === 'ready');
    while (handle.state.value.ids.length < n) await handle.loadMore();
    await drawn();
  },
  async prepend(n) {
    feed.maxItems += n;
    news(n);
    await until(handle, ({ value }) => value.waiting >= n);
    handle.showNew();
    await drawn();
  },
  async toggleReaction(i, type = 'LIKE') {
    const item = feed.shadowRoot.querySelectorAll('social-feed-item')[i];
    const done = new Promise((resolve) => feed.addEventListener('social-reacted', resolve, { once: true }));
    if (type !== 'LIKE') throw new Error('the button of a feed item is that of the first reaction');
    item.react();
    await done;
  },
  async updatePerson(id, name) {
    const query = 'mutation ($id: ID!, $name: String!) { updatePerson(id: $id, name: $name) { id } }';
    await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id, name } }),
    });
    await client.people.get(id).refresh();
  },
  async unmount() {
    root.textContent = '';
    client.dispose();
    client = feed = handle = news = undefined;
  },
  async mountWidgets({ kudos, people }) {
    client = createClient({ endpoint, backend: widgetsBackend, viewer });
    const grid = document.createElement('div');
    grid.className = 'grid';
    kudos.forEach((id, i) => {
      const button = document.createElement('social-kudos-button');
      // Who is thanked is shown beside it; the number is that of the kudos.
      Object.assign(button, { client, target: id, recipients: [people[i % people.length]] });
      grid.append(button);
    });
    for (const id of people) {
      const card = document.createElement('social-profile-card');
      Object.assign(card, { client, personId: id, sections: 'organisation contact kudos', actions: '' });
      grid.append(card);
    }
    root.replaceChildren(grid);
  },
};
window.bench = bench;
if (params.get('auto') === 'feed') bench.mount(Number(params.get('first') || 20), { pageSize: 50 });
