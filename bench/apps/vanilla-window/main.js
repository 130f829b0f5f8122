// Lower limit with a bounded DOM: vanilla rows, only those near the viewport are in the document.
// Rows are in normal flow between two spacer elements, so that the browser's scroll anchoring works.
import '../../shared/feed.css';
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
  `<article class="item" data-item-id="${a.id}"><header class="head"><span class="avatar" style="background:${bg(a.actor.id)}">${initials(a.actor.name)}</span><div class="who"><a class="name" href="/p/${a.actor.id}" data-person-id="${a.actor.id}">${esc(a.actor.name)}</a><span class="title">${esc(a.actor.title)} · ${esc(a.actor.department)}</span></div><time datetime="${a.createdAt}">${ago(a.createdAt)}</time></header><p class="text">${text(a.text)}</p>${a.attachments.length ? `<ul class="files">${a.attachments.map((f) => `<li><a href="${f.url}">${esc(f.name)}</a> <span>${size(f.size)}</span></li>`).join('')}</ul>` : ''}<footer class="bar">${a.reactions.map((r) => `<button type="button" class="re" data-type="${r.type}" aria-pressed="${r.viewerHasReacted}">${LABELS[r.type]} <span class="n">${r.count}</span></button>`).join('')}<span class="cc">${comments(a.commentCount)}</span></footer></article>`;

const root = document.getElementById('root');
const GUESS = 190,
  OVER = 900,
  tpl = document.createElement('template');
let feed,
  top,
  bottom,
  items,
  map,
  heights,
  sum,
  lo,
  hi,
  batch = 0,
  queued = false,
  people;

function offsets() {
  // prefix sums; 5,000 additions cost ~10 microseconds
  sum = new Float64Array(items.length + 1);
  for (let i = 0; i < items.length; i++) sum[i + 1] = sum[i] + (heights.get(items[i].id) || GUESS);
}
const at = (y) => {
  let a = 0,
    b = items.length;
  while (a < b) {
    const m = (a + b) >> 1;
    if (sum[m + 1] <= y) a = m + 1;
    else b = m;
  }
  return a;
};
const make = (from, to) => {
  let h = '';
  for (let i = from; i < to; i++) h += row(items[i]);
  tpl.innerHTML = h;
  return tpl.content;
};
function measure() {
  let el = top.nextElementSibling,
    changed = false;
  const list = [];
  for (; el !== bottom; el = el.nextElementSibling) list.push(el);
  const rects = list.map((e) => e.offsetHeight + 12);
  list.forEach((e, k) => {
    if (heights.get(e.dataset.itemId) !== rects[k]) {
      heights.set(e.dataset.itemId, rects[k]);
      changed = true;
    }
  });
  if (changed) {
    offsets();
    spacers();
  }
}
function spacers() {
  top.style.height = sum[lo] + 'px';
  bottom.style.height = sum[items.length] - sum[hi] + 'px';
}
function render() {
  queued = false;
  if (!feed || !items.length) return;
  const y = scrollY - feed.offsetTop;
  const nlo = Math.max(0, at(Math.max(0, y - OVER))),
    nhi = Math.min(items.length, at(y + innerHeight + OVER) + 1);
  if (nlo === lo && nhi === hi) return;
  if (nlo >= hi || nhi <= lo) {
    // jumped
    while (top.nextSibling !== bottom) top.nextSibling.remove();
    bottom.before(make(nlo, nhi));
  } else {
    for (let i = lo; i < nlo; i++) top.nextSibling.remove();
    for (let i = nhi; i < hi; i++) bottom.previousSibling.remove();
    if (nlo < lo) top.after(make(nlo, lo));
    if (nhi > hi) bottom.before(make(hi, nhi));
  }
  lo = nlo;
  hi = nhi;
  spacers();
  measure();
}
const schedule = () => {
  if (!queued) {
    queued = true;
    requestAnimationFrame(render);
  }
};
addEventListener('scroll', schedule, { passive: true });
function show(a) {
  const el = feed.querySelector(`[data-item-id="${a.id}"]`);
  if (!el) return;
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
const intern = (a) => {
  const p = people.get(a.actor.id);
  if (p) a.actor = p;
  else people.set(a.actor.id, a.actor);
  map.set(a.id, a);
  return a;
};
const bench = {
  async mount(n, { pageSize = 50 } = {}) {
    root.innerHTML = '<div class="feed"><div></div><div></div></div>';
    feed = root.firstChild;
    [top, bottom] = feed.children;
    items = [];
    map = new Map();
    people = new Map();
    heights = new Map();
    lo = hi = 0;
    batch = 0;
    feed.addEventListener('click', (e) => {
      const b = e.target.closest('.re');
      if (b) toggle(map.get(b.closest('.item').dataset.itemId), b.dataset.type);
    });
    let after = null;
    while (items.length < n) {
      const { feed: page } = await gql(FEED, { first: Math.min(pageSize, n - items.length), after });
      after = page.pageInfo.endCursor;
      for (const { node } of page.edges) items.push(intern(node));
      offsets();
      lo === hi ? render() : (spacers(), schedule());
    }
  },
  async prepend(n) {
    const { live } = await gql(LIVE, { batch: batch++, first: n });
    items.unshift(...live.map(intern));
    lo += n;
    hi += n;
    offsets();
    spacers();
    schedule();
  },
  toggleReaction: (i, type = 'LIKE') => toggle(items[i], type),
  async updatePerson(id, name) {
    const { updatePerson: p } = await gql(UPDATE_PERSON, { id, name });
    people.get(id).name = p.name;
    for (const el of feed.querySelectorAll(`[data-person-id="${p.id}"]`)) {
      el.firstChild.data = p.name;
      el.closest('.head').firstElementChild.firstChild.data = initials(p.name);
    }
  },
  async unmount() {
    root.textContent = '';
    feed = items = map = people = heights = top = bottom = null;
  },
};
window.bench = bench;
if (params.get('auto') === 'feed') bench.mount(Number(params.get('first') || 20), { pageSize: 50 });
