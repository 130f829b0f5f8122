import type { RichText } from '@maillon/contract';
import { html, type TemplateResult } from 'lit';
import { Lexer, type Token, type Tokens } from 'marked';
import { SocialNavigateEvent } from './events.ts';
import { wordsOfHtml } from './html-words.ts';
import { safeHref } from './links.ts';

/*
 * Markdown by marked's lexer alone: it gives a tree, which becomes Lit templates. Nothing here parses HTML into the page;
 * tags in the text are shown as the text they are.
 */

/** An address in running text; what follows it (a full stop, a closing bracket) does not belong to it. */
const addresses = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'’»]/g;

/** People's words as templates. */
export function renderBody(body: RichText): unknown {
  if (body.format === 'html') return paragraphs(wordsOfHtml(body.value));
  if (body.format === 'text') return paragraphs(body.value);
  return blocks(new Lexer({ gfm: true, breaks: true }).lex(body.value));
}

function paragraphs(text: string): unknown {
  return text
    .split(/\n[ \t]*\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p dir="auto">${linked(paragraph)}</p>`);
}

/** Text in which addresses become links. */
function linked(text: string): unknown[] {
  const pieces: unknown[] = [];
  let from = 0;
  for (const match of text.matchAll(addresses)) {
    pieces.push(text.slice(from, match.index), link(match[0], match[0], match[0]));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function link(address: string, words: unknown, text: string): unknown {
  const person = /^person:(.+)$/.exec(address);
  if (person?.[1]) return mention(decodeURIComponent(person[1]), text);
  const href = safeHref(address);
  if (!href) return words;
  // Words that look like one address must not lead to another: then the true host stands beside them.
  const host = new URL(href).host;
  const disguised = /^\s*(?:https?:\/\/|www\.)?[\w-]+(\.[\w-]+)+/i.test(text) && host && !text.includes(host);
  return html`<a href=${href} rel="noopener noreferrer nofollow" referrerpolicy="no-referrer"
      ><bdi>${words}</bdi></a
    >${disguised ? html` <span class="address">(${host})</span>` : ''}`;
}

function mention(id: string, text: string): TemplateResult {
  const onClick = (event: Event): void => {
    event.preventDefault();
    event.target?.dispatchEvent(new SocialNavigateEvent('person', id));
  };
  return html`<a class="mention" part="mention" href="#" data-person=${id} @click=${onClick}
    ><bdi>${text.replace(/^@/, '')}</bdi></a
  >`;
}

function blocks(tokens: readonly Token[]): unknown[] {
  return tokens.map(block);
}

function block(token: Token): unknown {
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'paragraph':
      return html`<p dir="auto">${inlines(token.tokens)}</p>`;
    case 'heading':
      // A post is not the page's outline: a heading in it is a strong line.
      return html`<p dir="auto"><strong>${inlines(token.tokens)}</strong></p>`;
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      // The whole list has one direction: bullets stand on the side where the list makes room for them.
      const rows = items.map((item) => html`<li>${listItem(item)}</li>`);
      return ordered
        ? html`<ol dir="auto" start=${start === '' ? 1 : start}>
            ${rows}
          </ol>`
        : html`<ul dir="auto">
            ${rows}
          </ul>`;
    }
    case 'blockquote':
      return html`<blockquote>${blocks(token.tokens ?? [])}</blockquote>`;
    case 'code':
      return html`<pre tabindex="0" dir="ltr"><code>${(token as Tokens.Code).text}</code></pre>`;
    case 'hr':
      return html`<hr />`;
    default:
      return html`<p dir="auto">${inline(token)}</p>`;
  }
}

function listItem(item: Tokens.ListItem): unknown[] {
  const box = item.task ? [item.checked ? '☑ ' : '☐ '] : [];
  const rest = item.tokens.filter((token) => token.type !== 'checkbox');
  return [...box, ...rest.map((token) => (token.type === 'text' ? inlineOf(token) : block(token)))];
}

function inlines(tokens: readonly Token[] | undefined): unknown[] {
  return (tokens ?? []).map(inline);
}

function inlineOf(token: Token): unknown {
  const { tokens } = token as Tokens.Text;
  return tokens ? inlines(tokens) : inline(token);
}

function inline(token: Token): unknown {
  switch (token.type) {
    case 'strong':
      return html`<strong>${inlines(token.tokens)}</strong>`;
    case 'em':
      return html`<em>${inlines(token.tokens)}</em>`;
    case 'del':
      return html`<s>${inlines(token.tokens)}</s>`;
    case 'codespan':
      return html`<code>${(token as Tokens.Codespan).text}</code>`;
    case 'br':
      return html`<br />`;
    case 'link': {
      const { href, text, tokens } = token as Tokens.Link;
      return link(href, inlines(tokens), text);
    }
    case 'image': {
      const { href, text } = token as Tokens.Image;
      return link(href, text || href, text || href);
    }
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'text': {
      const text = token as Tokens.Text;
      return text.tokens ? inlines(text.tokens) : linked(text.text);
    }
    default:
      return token.raw;
  }
}
