import type { Id, Person } from '@maillon/contract';
import { adoptStyles, html, nothing, type CSSResult, type ReactiveController } from 'lit';
import { alertIcon, fileIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { linkCardStyles } from '../foundation/link-card.ts';
import { richText, richTextStyles } from '../foundation/rich-text.ts';
import { Watch } from '../foundation/watch.ts';
import type { ComposerHost } from './composer-host.ts';
import { composerToolsStyles } from './composer-tools.styles.ts';
import { EmojiPicker } from './emoji-picker.ts';
import type { ComposerDraft } from './events.ts';
import { attachmentsOf, FileTray } from './file-tray.ts';
import { LinkFinder } from './link-finder.ts';
import { continueList, isAddress, linkOver, toggleMark, type Change } from './marks.ts';
import { outsiders } from './outsiders.ts';
import { newPoll, pollFields, pollOf, type PollDraft } from './poll-fields.ts';
import { Suggestions } from './suggestions.ts';
import { choicesIcon, emojiIcon, mentionIcon, previewIcon } from './tool-icons.ts';
import { pollKey } from './draft-keys.ts';
import { changes, formatOfKey, formatTools, toolbar, type Tool } from './toolbar.ts';
import { typeInto, writingIn } from './typing.ts';

/** Keys that, with something chosen, are put around it instead of in its place. */
const around: Readonly<Record<string, '**' | '_' | '`' | '~~'>> = { '*': '**', _: '_', '`': '`', '~': '~~' };

/** What goes with the words. */
export interface Luggage {
  readonly draft: Pick<ComposerDraft, 'attachments' | 'poll' | 'linkPreview'>;
  /** The words came back. */
  readonly giveBack: () => void;
  /** The words are safe elsewhere. */
  readonly forget: () => void;
}

function pollIn(kept: string | undefined): PollDraft | undefined {
  try {
    return kept === undefined ? undefined : (JSON.parse(kept) as PollDraft);
  } catch {
    return undefined;
  }
}

/** What helps to write, loaded with the first focus in a field: formatting, suggestions, emoji, a preview. */
export class ComposerTools implements ReactiveController {
  readonly #host: ComposerHost;
  readonly suggestions: Suggestions;
  readonly #emoji: EmojiPicker;
  readonly #outside: Watch<readonly Person[]>;
  readonly files: FileTray;
  readonly #link: LinkFinder;
  #poll: PollDraft | undefined;
  #draftKey: string | undefined;
  #reached: string | undefined;
  #previews = false;

  /** @param ready called when no file is on its way any more */
  constructor(host: ComposerHost, styles: readonly CSSResult[], ready: () => void) {
    this.#host = host;
    adoptStyles(host.renderRoot as ShadowRoot, [
      ...styles,
      richTextStyles as CSSResult,
      linkCardStyles as CSSResult,
      composerToolsStyles as CSSResult,
    ]);
    this.suggestions = new Suggestions(host);
    this.files = new FileTray(host, ready);
    this.#link = new LinkFinder(host);
    this.#emoji = new EmojiPicker(host, (emoji) => this.#insert(emoji));
    this.#outside = new Watch(host, (client) => {
      const ids = this.#named;
      const { readers } = host;
      return ids.length > 0 && readers && host.offers('audiences.outside')
        ? outsiders(client, ids, readers)
        : undefined;
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const { draftKey, drafts } = this.#host;
    if (draftKey !== this.#draftKey) {
      this.#draftKey = draftKey;
      this.#poll = draftKey === undefined ? undefined : pollIn(drafts?.get?.(pollKey(draftKey)));
    }
    // With the words gone there is nothing to look at.
    if (this.#host.words === '') this.#previews = false;
  }

  /** Whether the key was for a tool. */
  onKey(event: KeyboardEvent): boolean {
    const { field, formats } = this.#host;
    if (!field || !formats || event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      const format = event.shiftKey ? undefined : formatOfKey(event.key);
      if (format) this.#change(changes[format](writingIn(field)));
      return format !== undefined;
    }
    if (event.key === 'Enter') return this.#goOn(field);
    const mark = around[event.key];
    if (!mark || field.selectionStart === field.selectionEnd) return false;
    this.#change(toggleMark(writingIn(field), mark));
    return true;
  }

  /** Whether nothing but words would be sent. */
  get isEmpty(): boolean {
    return this.#poll === undefined && this.files.isEmpty;
  }

  /** Why it cannot be sent yet. */
  get problem():
    'composer.files.wait' | 'composer.files.unfinished' | 'composer.poll.incomplete' | undefined {
    if (this.#poll && !pollOf(this.#poll, Date.now())) return 'composer.poll.incomplete';
    if (this.files.isBusy) return 'composer.files.wait';
    return this.files.isUnfinished ? 'composer.files.unfinished' : undefined;
  }

  /** What goes with the words leaves the composer with them. */
  take(): Luggage {
    const files = this.files.take();
    const poll = this.#poll;
    const linkPreview = this.#link.take();
    this.#setPoll(undefined);
    const asked = poll && pollOf(poll, Date.now());
    const attachments = attachmentsOf(files);
    return {
      draft: {
        ...(asked ? { poll: asked } : {}),
        ...(attachments.length > 0 ? { attachments } : {}),
        ...(linkPreview ? { linkPreview } : {}),
      },
      giveBack: () => {
        this.files.giveBack(files);
        if (poll && !this.#poll) this.#setPoll(poll);
        this.#link.giveBack(linkPreview);
      },
      forget: () => this.files.forget(files),
    };
  }

  onFiles(files: readonly File[]): boolean {
    if (files.length === 0 || !this.files.isOffered || this.#host.editing) return false;
    this.files.add(files);
    return true;
  }

  onPaste(event: ClipboardEvent): void {
    const { field, formats } = this.#host;
    // What offers words as well, as a spreadsheet does, is meant as words.
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (!event.clipboardData?.types.includes('text/plain') && this.onFiles(pasted))
      return event.preventDefault();
    const address = event.clipboardData?.getData('text/plain').trim() ?? '';
    this.#link.onPaste(address);
    if (!field || !formats || field.selectionStart === field.selectionEnd || !isAddress(address)) return;
    const writing = writingIn(field);
    // An address over an address takes its place.
    if (isAddress(writing.text.slice(writing.start, writing.end))) return;
    event.preventDefault();
    this.#change(linkOver(writing, address));
  }

  renderToolbar(): unknown {
    const { localizer, formats } = this.#host;
    const groups: Tool[][] = [
      formats ? formatTools(localizer, (format) => this.#applyAtField(format)) : [],
      this.#insertTools(),
      formats ? [this.#previewTool()] : [],
    ];
    return toolbar(groups, localizer.t('composer.tools'), this.#reached, (name) => {
      this.#reached = name;
      this.#host.requestUpdate();
    });
  }

  /** Below the field: the preview, and who is named and could not read it. */
  renderBelow(): unknown {
    return [
      this.#poll ? pollFields(this.#poll, this.#host, (poll) => this.#setPoll(poll)) : nothing,
      this.files.render(),
      this.#link.render(),
      this.#renderOutside(),
      this.#previews ? this.#renderPreview() : nothing,
    ];
  }

  renderLayers(): unknown {
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      this.onFiles([...(input.files ?? [])]);
      input.value = '';
    };
    return [
      this.suggestions.render(),
      this.#emoji.render(),
      html`<input
        class="chooser"
        type="file"
        multiple
        hidden
        tabindex="-1"
        aria-hidden="true"
        @change=${choose}
      />`,
    ];
  }

  get #named(): readonly Id[] {
    return this.#host.mentions.idsIn(this.#host.words);
  }

  #insertTools(): Tool[] {
    const { localizer, formats } = this.#host;
    const mention: Tool = {
      name: 'mention',
      label: localizer.t('composer.mention'),
      icon: mentionIcon,
      run: () => this.#insert('@'),
    };
    const emoji: Tool = {
      name: 'emoji',
      label: localizer.t('composer.emoji'),
      icon: emojiIcon,
      opens: true,
      run: (button) => void this.#emoji.open(button),
    };
    return [
      ...(formats && this.#host.offers('people.search') ? [mention] : []),
      emoji,
      ...(this.#host.editing ? [] : this.#luggageTools()),
    ];
  }

  #luggageTools(): Tool[] {
    const { localizer, isPost } = this.#host;
    const file: Tool = {
      name: 'files',
      label: localizer.t('composer.files.add'),
      icon: fileIcon,
      run: () => this.#host.renderRoot.querySelector<HTMLInputElement>('.chooser')?.click(),
    };
    const poll: Tool = {
      name: 'poll',
      label: localizer.t('composer.poll'),
      icon: choicesIcon,
      pressed: this.#poll !== undefined,
      run: () => {
        const isThere = this.#poll !== undefined;
        this.#setPoll(isThere ? undefined : newPoll);
        if (isThere) return;
        void this.#host.updateComplete.then(() =>
          this.#host.renderRoot.querySelector<HTMLElement>('.poll-option input')?.focus(),
        );
      },
    };
    return [
      ...(this.files.isOffered ? [file] : []),
      ...(isPost && this.#host.offers('feed.polls') ? [poll] : []),
    ];
  }

  #setPoll(poll: PollDraft | undefined): void {
    this.#poll = poll;
    const { draftKey, drafts } = this.#host;
    if (draftKey !== undefined) {
      if (poll) drafts?.set?.(pollKey(draftKey), JSON.stringify(poll));
      else drafts?.delete?.(pollKey(draftKey));
    }
    this.#host.requestUpdate();
  }

  #previewTool(): Tool {
    return {
      name: 'preview',
      label: this.#host.localizer.t('composer.preview'),
      icon: previewIcon,
      pressed: this.#previews,
      run: () => {
        this.#previews = !this.#previews && this.#host.words.trim() !== '';
        this.#host.requestUpdate();
      },
    };
  }

  #renderPreview(): unknown {
    const { words: value, format, localizer } = this.#host;
    const stay = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    // Its links lead nowhere yet: what is being written must not be left by mistake. A key presses a link by a click, too.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    const drawn = html`<div
      class="words"
      @click=${{ handleEvent: stay, capture: true }}
      @social-navigate=${{ handleEvent: stay, capture: true }}
    >
      ${richText({ format, value })}
    </div>`;
    const name = localizer.t('composer.preview');
    return html`<div class="preview" part="preview" role="group" aria-label=${name}>
      <p class="meta" aria-hidden="true">${name}</p>
      ${drawn}
    </div>`;
  }

  #renderOutside(): unknown {
    const outside = this.#outside.value ?? [];
    if (outside.length === 0) return nothing;
    const names = outside.map(({ id, displayName }) => this.#host.mentions.nameOf(id) ?? displayName);
    const { localizer } = this.#host;
    return html`<p class="outside meta" role="status">
      ${icon(alertIcon)}<span
        >${localizer.t('composer.outside.named', { count: names.length, names: localizer.list(names) })}</span
      >
    </p>`;
  }

  #goOn(field: HTMLTextAreaElement): boolean {
    const change = continueList(writingIn(field));
    if (change) this.#change(change);
    return change !== undefined;
  }

  #applyAtField(format: keyof typeof changes): void {
    const { field } = this.#host;
    if (field) this.#change(changes[format](writingIn(field)));
  }

  /** Puts words at the cursor, apart from the word before. */
  #insert(words: string): void {
    const { field } = this.#host;
    if (!field) return;
    const { text, start, end } = writingIn(field);
    const apart = /[\p{L}\p{N}]$/u.test(text.slice(0, start)) ? ' ' : '';
    const at = start + apart.length + words.length;
    this.#change({ from: start, to: end, words: apart + words, start: at, end: at });
    this.suggestions.follow();
  }

  #change(change: Change): void {
    const { field } = this.#host;
    if (field) typeInto(field, change);
  }
}
