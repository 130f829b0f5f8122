/* global __h -- in the page */
// Whether all pages show the same, before anything is measured. The hand-written page is the reference. Others show its very
// text, white space ignored; a page with `"shows": "more"` in its bench.json shows the people, words, files and numbers of the
// data in this order, and whatever else it has: its further controls are part of what it costs.
import { pause } from './visit.mjs';
import { buildData } from './data.mjs';

const plain = (text) => text.replace(/\s+/g, '');

/** The text of each of the first 30 items that is in the DOM. */
export async function readItems(visit) {
  const page = await visit();
  await page.evaluate(async () => {
    await window.bench.mount(30, { pageSize: 30 });
    await __h.nextPaint();
  });
  await pause(200);
  const texts = await page.evaluate(() => __h.deepAll(__h.cfg.item).map((item) => __h.deepText(item)));
  await page.close();
  return texts.map(plain);
}

/** @returns {string | undefined} what is wrong */
export function compare(target, texts, reference) {
  if (texts.length === 0) return 'no item in the DOM';
  if (target.shows === 'more') return compareData(texts);
  const bad = texts.findIndex((text, i) => i < reference.length && text !== reference[i]);
  return bad < 0 ? undefined : `item ${bad}\n    ref  ${reference[bad]}\n    this ${texts[bad]}`;
}

function compareData(texts) {
  const { list } = buildData();
  for (const [i, shown] of texts.entries()) {
    const text = shown.replaceAll('@', '');
    const missing = findMissing(text, list[i]);
    if (missing !== undefined)
      return `item ${i}: ${missing} is missing, or not in its place\n    this ${text}`;
  }
  return undefined;
}

function findMissing(text, { actor, text: words, attachments, reactions, commentCount }) {
  // A person named in the words may be marked by more than an @.
  let at = 0;
  const inOrder = [
    actor.name,
    `${actor.title} · ${actor.department}`,
    words.replace(/@\[([^\]]+)\]\([^)]+\)/g, '$1'),
    ...attachments.map(({ name }) => name),
  ].map(plain);
  for (const part of inOrder) {
    const found = text.indexOf(part, at);
    if (found < 0) return part;
    at = found + part.length;
  }
  // In whatever order the kinds come, each is told with its number, before the comments are.
  const rest = text.slice(at);
  const end =
    commentCount > 0
      ? rest.lastIndexOf(plain(commentCount === 1 ? '1 comment' : `${commentCount} comments`))
      : rest.length;
  if (end < 0) return `${commentCount} comments`;
  const told = rest.slice(0, end);
  // "You and 20 others" are 21.
  const numbers = [...told.matchAll(/(Youand)?(\d+)|You/g)].map(([, you, others]) =>
    others === undefined ? 1 : Number(others) + (you ? 1 : 0),
  );
  for (const { type, count } of reactions) {
    const place = numbers.indexOf(count);
    if (count > 0 && place < 0) return `${count} × ${type}`;
    if (place >= 0) numbers.splice(place, 1);
    if (count > 0 && !told.toUpperCase().includes(type)) return type;
  }
  return undefined;
}
