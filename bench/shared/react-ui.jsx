// Presentational React components shared by both React apps.
import { memo } from 'react';
import { LABELS, initials, bg, ago, size, comments, segments } from './format.js';

export const Row = memo(function Row({ a, onToggle }) {
  return (
    <article className="item" data-item-id={a.id}>
      <header className="head">
        <span className="avatar" style={{ background: bg(a.actor.id) }}>
          {initials(a.actor.name)}
        </span>
        <div className="who">
          <a className="name" href={`/p/${a.actor.id}`} data-person-id={a.actor.id}>
            {a.actor.name}
          </a>
          <span className="title">{`${a.actor.title} · ${a.actor.department}`}</span>
        </div>
        <time dateTime={a.createdAt}>{ago(a.createdAt)}</time>
      </header>
      <p className="text">
        {segments(a.text).map((s, i) =>
          s.m ? (
            <a key={i} className="mention" href={`/p/${s.id}`}>
              @{s.m}
            </a>
          ) : s.u ? (
            <a key={i} className="link" href={s.u}>
              {s.u}
            </a>
          ) : (
            s.t
          ),
        )}
      </p>
      {a.attachments.length > 0 && (
        <ul className="files">
          {a.attachments.map((f) => (
            <li key={f.id}>
              <a href={f.url}>{f.name}</a> <span>{size(f.size)}</span>
            </li>
          ))}
        </ul>
      )}
      <footer className="bar">
        {a.reactions.map((r) => (
          <button
            key={r.type}
            type="button"
            className="re"
            data-type={r.type}
            aria-pressed={r.viewerHasReacted}
            onClick={() => onToggle(a, r.type)}
          >
            {LABELS[r.type]} <span className="n">{r.count}</span>
          </button>
        ))}
        <span className="cc">{comments(a.commentCount)}</span>
      </footer>
    </article>
  );
});
export const KudosView = ({ k }) => (
  <button className="kudos" data-widget aria-pressed={k.viewerHasGiven}>
    Kudos <span>{k.count}</span>
  </button>
);
export const CardView = ({ p }) => (
  <div className="card" data-widget>
    <span className="avatar" style={{ background: bg(p.id) }}>
      {initials(p.name)}
    </span>
    <b>{p.name}</b>
    <small>{`${p.title} · ${p.department}`}</small>
    <small>{p.location}</small>
    <small>{p.email}</small>
    <small>{`${p.kudosReceived} kudos`}</small>
  </div>
);
