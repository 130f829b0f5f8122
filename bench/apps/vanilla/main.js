// Lower limit: hand-written DOM, no framework, no cache library. One map of ids, event delegation.
import '../../shared/feed.css';
import '../../shared/widgets.css';
import {
  LABELS,
  initials,
  bg,
  ago,
  size,
  comments,
  segments,
  params,
  endpoint,
  flip,
} from '../../shared/format.js';
import { FEED, LIVE, TOGGLE, UPDATE_PERSON } from '../../shared/queries.js';

const esc = (s) =>
  s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const gql = async (query, variables) => {
  const res = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await res.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};
const text = (t) =>
  segments(t)
    .map((s) =>
      s.m
        ? `<a class="mention" href="/p/${s.id}">@${esc(s.m)}</a>`
        : s.u
          ? `<a class="link" href="${esc(s.u)}">${esc(s.u)}</a>`
          : esc(s.t),
    )
    .join('');
const row = (a) =>
  `<article class="item" data-item-id="${a.id}"><header class="head"><span class="avatar" data-avatar="${a.actor.id}" style="background:${bg(a.actor.id)}">${initials(a.actor.name)}</span><div class="who"><a class="name" href="/p/${a.actor.id}" data-person-id="${a.actor.id}">${esc(a.actor.name)}</a><span class="title">${esc(a.actor.title)} · ${esc(a.actor.department)}</span></div><time datetime="${a.createdAt}">${ago(a.createdAt)}</time></header><p class="text">${text(a.text)}</p>${a.attachments.length ? `<ul class="files">${a.attachments.map((f) => `<li><a href="${f.url}">${esc(f.name)}</a> <span>${size(f.size)}</span></li>`).join('')}</ul>` : ''}<footer class="bar">${a.reactions.map((r) => `<button type="button" class="re" data-type="${r.type}" aria-pressed="${r.viewerHasReacted}">${LABELS[r.type]} <span class="n">${r.count}</span></button>`).join('')}<span class="cc">${comments(a.commentCount)}</span></footer></article>`;

const root = document.getElementById('root');
let feed,
  items,
  map,
  batch = 0;
if (params.has('cv'))
  document.head.insertAdjacentHTML(
    'beforeend',
    '<style>.item{content-visibility:auto;contain-intrinsic-size:auto 190px}</style>',
  );
if (params.has('contain'))
  document.head.insertAdjacentHTML('beforeend', '<style>.item{contain:content}</style>');

function show(a, el = feed.querySelector(`[data-item-id="${a.id}"]`)) {
  for (const r of a.reactions) {
    const b = el.querySelector(`[data-type="${r.type}"]`);
    if (b.getAttribute('aria-pressed') !== String(r.viewerHasReacted))
      b.setAttribute('aria-pressed', r.viewerHasReacted);
    const n = b.lastElementChild.firstChild;
    if (n.data !== String(r.count)) n.data = r.count;
  }
}
async function toggle(a, type) {
  a.reactions = flip(a.reactions, type);
  show(a);
  const { toggleReaction } = await gql(TOGGLE, { activityId: a.id, type });
  a.reactions = toggleReaction.reactions;
  show(a);
}
const bench = {
  async mount(n, { pageSize = 50 } = {}) {
    root.innerHTML = '<div class="feed"></div>';
    feed = root.firstChild;
    items = [];
    map = new Map();
    batch = 0;
    feed.addEventListener('click', (e) => {
      const b = e.target.closest('.re');
      if (b) toggle(map.get(b.closest('.item').dataset.itemId), b.dataset.type);
    });
    let after = null;
    while (items.length < n) {
      const { feed: page } = await gql(FEED, { first: Math.min(pageSize, n - items.length), after });
      after = page.pageInfo.endCursor;
      let html = '';
      for (const { node } of page.edges) {
        items.push(node);
        map.set(node.id, node);
        html += row(node);
      }
      feed.insertAdjacentHTML('beforeend', html);
    }
  },
  async prepend(n) {
    const { live } = await gql(LIVE, { batch: batch++, first: n });
    let html = '';
    for (const a of live) {
      map.set(a.id, a);
      html += row(a);
    }
    items.unshift(...live);
    feed.insertAdjacentHTML('afterbegin', html);
  },
  toggleReaction: (i, type = 'LIKE') => toggle(items[i], type),
  async updatePerson(id, name) {
    const { updatePerson: p } = await gql(UPDATE_PERSON, { id, name });
    for (const el of feed.querySelectorAll(`[data-person-id="${p.id}"]`)) el.firstChild.data = p.name;
    for (const el of feed.querySelectorAll(`[data-avatar="${p.id}"]`)) el.firstChild.data = initials(p.name);
  },
  async unmount() {
    root.textContent = '';
    feed = items = map = null;
  },
  async mountWidgets({ kudos, people }) {
    const data = await gql(
      'query W($k: [ID!]!, $p: [ID!]!) { kudosList(ids: $k) { id count viewerHasGiven } people(ids: $p) { id name title department location email kudosReceived } }',
      { k: kudos, p: people },
    );
    root.innerHTML = `<div class="grid">${data.kudosList.map((k) => `<button class="kudos" data-widget aria-pressed="${k.viewerHasGiven}">Kudos <span>${k.count}</span></button>`).join('')}${data.people.map((p) => `<div class="card" data-widget><span class="avatar" style="background:${bg(p.id)}">${initials(p.name)}</span><b>${esc(p.name)}</b><small>${esc(p.title)} · ${esc(p.department)}</small><small>${esc(p.location)}</small><small>${esc(p.email)}</small><small>${p.kudosReceived} kudos</small></div>`).join('')}</div>`;
  },
};
window.bench = bench;
if (params.get('auto') === 'feed') bench.mount(Number(params.get('first') || 20), { pageSize: 50 });
