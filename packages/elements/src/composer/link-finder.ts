import type { LinkPreview } from '@maillon/contract';
import { html, nothing, type ReactiveController } from 'lit';
import { announce } from '../foundation/announce.ts';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { linkCardBody } from '../foundation/link-card.ts';
import { safeHref } from '../foundation/links.ts';
import { valueOf } from '../foundation/view-state.ts';
import type { ComposerHost } from './composer-host.ts';
import { linkKey } from './draft-keys.ts';

/** What is kept of it with the draft. */
interface Kept {
  readonly page: LinkPreview | null;
  /** Addresses whose card the writer took away. */
  readonly removed: readonly string[];
}

const nothingKept: Kept = { page: null, removed: [] };

/** Addresses in a text, each as a backend names it, without what ends a sentence or a pair of brackets. */
export function addressesIn(text: string, end: '' | '(?=\\s)' = ''): string[] {
  const written = text.match(new RegExp(`https?://[^\\s<>"]+${end}`, 'giu')) ?? [];
  const found = written.map((address) => safeHref(withoutEnd(address))?.split('#')[0]);
  return [...new Set(found.filter((address) => address !== undefined))];
}

/**
 * Shows what stands behind the first link of a post as soon as its address is complete: a blank follows it, or it was
 * pasted. Nothing waits for it, and where there is nothing to show nothing is said.
 */
export class LinkFinder implements ReactiveController {
  readonly #host: ComposerHost;
  #kept: Kept = nothingKept;
  #key: string | undefined;
  #words = '';
  readonly #pasted = new Set<string>();
  /** What was asked for, and what came of it; null: nothing to show. */
  readonly #answers = new Map<string, LinkPreview | null | 'asked'>();
  #stop = new AbortController();

  constructor(host: ComposerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { draftKey, words, drafts } = this.#host;
    if (draftKey !== this.#key) {
      this.#key = draftKey;
      this.#words = '';
      this.#kept = draftKey === undefined ? nothingKept : keptIn(drafts?.get?.(linkKey(draftKey)));
    }
    if (draftKey === undefined || words === this.#words || !this.#isOffered) return;
    this.#words = words;
    this.#follow();
  }

  hostDisconnected(): void {
    this.#forgetQuestions();
  }

  /** What was pasted is complete, whatever follows. */
  onPaste(text: string): void {
    for (const address of addressesIn(text)) this.#pasted.add(address);
  }

  /** The card leaves the composer with the words; the one that was shown, if any. */
  take(): LinkPreview | undefined {
    const { page } = this.#kept;
    this.#forgetQuestions();
    this.#keep(nothingKept);
    return page ?? undefined;
  }

  /** The words came back. */
  giveBack(page: LinkPreview | undefined): void {
    if (page) this.#keep({ page, removed: [] });
  }

  render(): unknown {
    const { page } = this.#kept;
    const href = safeHref(page?.url);
    if (!page || !href) return nothing;
    const { localizer } = this.#host;
    const remove = localizer.t('composer.link.remove', { title: page.title });
    return html`<div class="link-found" role="group" aria-label=${localizer.t('composer.link')}>
      <div class="link-card" part="link">${linkCardBody(page, href)}</div>
      <button
        type="button"
        class="button icon-only compact small"
        part="button"
        aria-label=${remove}
        title=${remove}
        @click=${() => this.#remove()}
      >
        ${icon(closeIcon)}
      </button>
    </div>`;
  }

  get #isOffered(): boolean {
    const { isPost, editing } = this.#host;
    return isPost && !editing && this.#host.offers('linkPreviews.get');
  }

  #follow(): void {
    const all = addressesIn(this.#words);
    const complete = new Set(addressesIn(this.#words, '(?=\\s)'));
    const { page, removed } = this.#kept;
    const stillThere = removed.filter((address) => all.includes(address));
    const shown = page && all.includes(page.url) ? page : null;
    if (shown !== page || stillThere.length < removed.length) {
      this.#keep({ page: shown, removed: stillThere });
    }
    if (shown) return;
    const next = all.find(
      (address) =>
        (complete.has(address) || this.#pasted.has(address)) &&
        !stillThere.includes(address) &&
        this.#answers.get(address) !== null,
    );
    if (next === undefined) return;
    const answer = this.#answers.get(next);
    if (answer === undefined) void this.#ask(next);
    else if (answer && answer !== 'asked') this.#show(answer);
  }

  async #ask(url: string): Promise<void> {
    const { client } = this.#host;
    if (!client) return;
    this.#answers.set(url, 'asked');
    const { signal } = this.#stop;
    const handle = client.ask('linkPreviews.get', { url });
    const page = await new Promise<LinkPreview | null>((resolve) => {
      const look = (): void => {
        if (handle.state.status === 'loading' && !signal.aborted) return;
        signal.removeEventListener('abort', look);
        unsubscribe();
        resolve(valueOf(handle.state) ?? null);
      };
      const unsubscribe = handle.subscribe(look);
      signal.addEventListener('abort', look);
      look();
    });
    if (signal.aborted) return;
    // By our name of the address: a backend may write it otherwise.
    this.#answers.set(url, page && { ...page, url });
    this.#follow();
  }

  #show(page: LinkPreview): void {
    this.#keep({ ...this.#kept, page });
    announce(this.#host.localizer.t('composer.link.shown', { title: page.title }));
  }

  /** Whoever takes one card away wants none of the others that could take its place. */
  #remove(): void {
    this.#keep({ page: null, removed: addressesIn(this.#words) });
    this.#host.field?.focus();
  }

  #forgetQuestions(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    for (const [address, answer] of this.#answers) if (answer === 'asked') this.#answers.delete(address);
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    const { drafts } = this.#host;
    if (this.#key !== undefined) {
      const key = linkKey(this.#key);
      if (kept.page || kept.removed.length > 0) drafts?.set?.(key, JSON.stringify(kept));
      else drafts?.delete?.(key);
    }
    this.#host.requestUpdate();
  }
}

function keptIn(text: string | undefined): Kept {
  try {
    return text === undefined ? nothingKept : { ...nothingKept, ...(JSON.parse(text) as Kept) };
  } catch {
    return nothingKept;
  }
}

/** A closing bracket belongs to an address where it was opened in it. */
function withoutEnd(address: string): string {
  const shorter = address.replace(/[\],.;:!?*_~'’»]+$/u, '');
  const isOpened = shorter.split('(').length >= shorter.split(')').length;
  if (shorter.endsWith(')') && !isOpened) return withoutEnd(shorter.slice(0, -1));
  return shorter;
}
