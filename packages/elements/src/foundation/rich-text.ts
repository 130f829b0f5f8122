import type { RichText } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

type MarkdownModule = typeof import('./markdown.ts');

let markdownModule: MarkdownModule | undefined;
let markdownLoading: Promise<MarkdownModule> | undefined;

/** The reader of Markdown, loaded once. */
export function loadMarkdown(): Promise<MarkdownModule> {
  return (markdownLoading ??= import('./markdown.ts').then(
    (module) => (markdownModule = module),
    (error: unknown) => {
      markdownLoading = undefined;
      throw error;
    },
  ));
}

/** Signs that a Markdown text is more than plain paragraphs; most of what people write is not. */
const markup = /[*_`~[\]<>#|\\]|^\s*(?:[-+]|\d+[.)])\s|https?:|www\.|\S@\S/m;

/** Whether the body is more than plain text: markup, tags, or an address to be made a link. */
function needsReader({ format, value }: RichText): boolean {
  return format === 'html' || (format === 'markdown' ? markup : /https?:/).test(value);
}

/** Paragraphs and line breaks, nothing else. */
function plain(text: string): unknown {
  return text
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => html`<p dir="auto">${paragraph}</p>`);
}

class RichTextDirective extends AsyncDirective {
  #body: RichText | null | undefined;
  render(body: RichText | null | undefined): unknown {
    this.#body = body;
    if (!body) return nothing;
    if (!needsReader(body)) return plain(body.value);
    if (markdownModule) return markdownModule.renderBody(body);
    loadMarkdown().then(
      (module) => this.isConnected && this.#body === body && this.setValue(module.renderBody(body)),
      () => undefined, // The words are on screen, as written.
    );
    return plain(body.value);
  }
}

/**
 * People's words as a template: paragraphs, and for Markdown the subset of `docs/guides/rich-text.md`. No HTML is ever
 * parsed into the page. The Markdown reader loads when the first body needs it; until then the words stand as written.
 */
export const richText = directive(RichTextDirective);

export const richTextStyles: CSSResultGroup = css`
  .words {
    display: grid;
    gap: calc(2 * var(--_space));
    max-inline-size: 68ch;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .words p {
    white-space: pre-wrap;
  }
  .words :is(ul, ol) {
    padding-inline-start: 1.4em;
    display: grid;
    gap: 2px;
  }
  .words ul {
    list-style: disc;
  }
  .words ol {
    list-style: decimal;
  }
  .words :is(ul, ol) :is(ul, ol, li) {
    list-style: inherit;
  }
  .words a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, var(--_accent) 40%, transparent);
    text-underline-offset: 2px;
  }
  .words a.mention {
    font-weight: 550;
    text-decoration: none;
  }
  .words .address {
    color: var(--_muted);
  }
  .words :is(code, pre) {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
    font-size: 0.9em;
    background: var(--_raised);
    border-radius: var(--_radius-small);
  }
  .words code {
    padding: 1px var(--_space);
  }
  .words pre {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    margin: 0;
    overflow-x: auto;
    white-space: pre;
    overflow-wrap: normal;
    border-radius: var(--_radius-control);
  }
  .words pre code {
    padding: 0;
    background: none;
    font-size: 1em;
  }
  .words blockquote {
    margin: 0;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_border);
    color: var(--_muted);
  }
  .words strong {
    font-weight: 650;
  }
  .words hr {
    border: 0;
    border-block-start: 1px solid var(--_border);
    inline-size: 100%;
  }
`;
