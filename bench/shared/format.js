// Formatting helpers used by every app, so that all of them show exactly the same text.
export const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);
export const LABELS = {
  LIKE: 'Like',
  LOVE: 'Love',
  CELEBRATE: 'Celebrate',
  INSIGHTFUL: 'Insightful',
  FUNNY: 'Funny',
};
export function initials(name) {
  const parts = name.split(' ');
  return (parts[0][0] + (parts.length > 1 ? parts[parts.length - 1][0] : '')).toUpperCase();
}
export function hue(id) {
  let h = 0;
  for (let i = 0; i < id.length; i++) h = (h * 31 + id.charCodeAt(i)) % 360;
  return h;
}
export const bg = (id) => `hsl(${hue(id)} 45% 40%)`;
export function ago(iso) {
  const m = Math.floor((NOW - Date.parse(iso)) / 60000);
  if (m < 1) return 'now';
  if (m < 60) return `${m}m ago`;
  if (m < 1440) return `${Math.floor(m / 60)}h ago`;
  return `${Math.floor(m / 1440)}d ago`;
}
export function size(n) {
  return n < 1024 * 1024 ? `${Math.round(n / 1024)} kB` : `${(n / 1048576).toFixed(1)} MB`;
}
export const comments = (n) => (n === 1 ? '1 comment' : `${n} comments`);
const TOKEN = /@\[([^\]]+)\]\(([^)]+)\)|https?:\/\/\S+/g;
// -> [{t:'text'}|{m:'name',id}|{u:'url'}]
export function segments(text) {
  const out = [];
  let last = 0;
  for (const m of text.matchAll(TOKEN)) {
    if (m.index > last) out.push({ t: text.slice(last, m.index) });
    out.push(m[1] ? { m: m[1], id: m[2] } : { u: m[0] });
    last = m.index + m[0].length;
  }
  if (last < text.length) out.push({ t: text.slice(last) });
  return out;
}
export const params = new URLSearchParams(location.search);
export const endpoint = new URL(params.get('endpoint') || '/graphql', location.href).href;
export const flip = (reactions, type) =>
  reactions.map((r) =>
    r.type === type
      ? { ...r, viewerHasReacted: !r.viewerHasReacted, count: r.count + (r.viewerHasReacted ? -1 : 1) }
      : r,
  );
