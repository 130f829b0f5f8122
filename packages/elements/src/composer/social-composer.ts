import type { Audience, Id, SubjectRef, Viewer } from '@maillon/contract';
import type { Drafts, SocialError } from '@maillon/sdk';
import {
  html,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { announce } from '../foundation/announce.ts';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { SocialAuthRequiredEvent, SocialErrorEvent } from '../foundation/events.ts';
import { menuStyles } from '../foundation/menu.ts';
import { sentOrKept } from '../foundation/outbox.ts';
import { afterPress } from '../foundation/press.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { audienceChoice, counter, sendButtons } from './composer-foot.ts';
import { hostOver, type ComposerHost } from './composer-host.ts';
import type { ComposerTools } from './composer-tools.ts';
import {
  SocialComposeCancelEvent,
  SocialComposedEvent,
  SocialComposeEvent,
  type ComposerDraft,
} from './events.ts';
import { audienceKey, draftsOf, linkKey, pollKey, type Keep } from './draft-keys.ts';
import { loadTools } from './load-tools.ts';
import { isFormatted } from './marks.ts';
import { Mentions } from './mentions.ts';
import { composerStyles } from './social-composer.styles.ts';
import { signInBar } from './stand-in.ts';
import { Unsent } from './unsent.ts';

/**
 * Where people write: posts, comments, replies, and changes to them.
 *
 * Words are never lost: they are a draft on this device from the first letter until the backend has acknowledged them,
 * and a failed sending puts them back into the field and says why.
 *
 * @tag social-composer
 * @fires {SocialComposeEvent} social-compose - Before the words are sent; cancelable, and the draft may be altered.
 * @fires {SocialComposedEvent} social-composed - The backend has them.
 * @fires {SocialComposeCancelEvent} social-compose-cancel - An editor or reply was left without sending.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody who is not signed in wants to write.
 * @fires {SocialErrorEvent} social-error - The words could not be sent.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot signed-out - Shown to people who are not signed in.
 * @csspart avatar - The writer's portrait.
 * @csspart composer - The frame around field and buttons.
 * @csspart textarea - The field.
 * @csspart counter - How many characters are left.
 * @csspart audience - Who will see the post.
 * @csspart button - A button.
 * @csspart toolbar - The row of tools.
 * @csspart tool - One of them.
 * @csspart suggestions - People, topics or emoji that may be meant.
 * @csspart suggestion - One of them.
 * @csspart emoji - The window of emoji.
 * @csspart files - The files that go with the words.
 * @csspart file - One of them.
 * @csspart poll - The fields of a poll.
 * @csspart link - What stands behind the link that is written.
 * @csspart preview - The words as readers will see them.
 * @csspart submit - The button that sends.
 * @csspart menu - The list of audiences.
 * @csspart status - What went wrong.
 * @csspart retry - The button that tries again.
 * @cssstate expanded - The field is open.
 * @cssstate sending - Something waits for the backend's answer.
 * @cssstate failed - The last sending failed.
 */
export class SocialComposer extends SocialElement {
  protected static override readonly saysAll = true;

  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    menuStyles,
    composerStyles,
  ];

  static override define(tag = 'social-composer', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /**
   * Sends the draft; given by a parent that knows where to. Rejecting keeps the words and says why; an `AbortError`
   * keeps them without a word.
   */
  @property({ attribute: false }) submit: ((draft: ComposerDraft) => Promise<unknown>) | undefined;

  /** What is commented, where the element stands alone. */
  @property() subject: SubjectRef | undefined;

  /** The feed that posts go to, where there is no `subject`. */
  @property() feed = 'home';

  /** Which group, person or topic that feed is of. */
  @property({ attribute: 'feed-id' }) feedId: Id | undefined;

  /** Under which name unsent words are kept on this device; by default that of the subject or feed. */
  @property({ attribute: 'draft-key' }) draftKey: string | undefined;

  /** How long unsent words are kept: on this device (`local`), as long as this tab (`session`), or not (`off`). */
  @property() drafts: Keep = 'local';

  /** Words to begin with, as when editing. A kept draft wins over them. */
  @property({ attribute: false }) value = '';

  /** Changes something that was sent before: Save and Cancel, no portrait, open at once. */
  @property({ type: Boolean, reflect: true }) editing = false;

  /** Can be left: offers Cancel, and Esc leaves it while it is empty. */
  @property({ type: Boolean }) dismissible = false;

  /**
   * How the words are meant: `text`, `markdown`, or `auto`: as Markdown where the backend keeps it and somebody formats or
   * names people, else as text.
   */
  @property() format: 'auto' | 'text' | 'markdown' = 'auto';

  /** The most characters the backend takes: 4,000 in comments and 20,000 in posts by default. */
  @property({ type: Number, attribute: 'body-max' }) bodyMax: number | undefined;

  /** What sends: Ctrl or Command with Enter, or Enter alone (then Shift+Enter begins a line). */
  @property({ attribute: 'submit-on' }) submitOn: 'mod-enter' | 'enter' = 'mod-enter';

  /** Whether posts ask for an audience: `auto` on the home feed, `ask` on any, `none` on none. */
  @property() audience: 'auto' | 'ask' | 'none' = 'auto';

  /** The words in the empty field. */
  @property() placeholder: string | undefined;

  /** The field's name, where it is not its placeholder. */
  @property() label: string | undefined;

  /** The word on the button that sends. */
  @property({ attribute: 'send-label' }) sendLabel: string | undefined;

  /** Something quiet beside the buttons, as how long one may edit. */
  @property() note: string | undefined;

  /** Pixels of the portrait: 40 for posts, 32 for comments, 0 for none. */
  @property({ type: Number, attribute: 'avatar-size' }) avatarSize: number | undefined;

  @state() private expanded = false;
  @state() private problem: { readonly message: string; readonly error?: SocialError } | undefined;
  @state() private chosen: Audience | undefined;

  @state() private dropping = false;
  /** It goes as soon as its files are there. */
  @state() private waiting = false;
  /** How many are in the outbox for longer, where nothing else on the page need say so. */
  @state() private kept = 0;
  @state() private tools: ComposerTools | undefined;

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  readonly #unsent = new Unsent(() => this.requestUpdate());
  readonly #mentions = new Mentions();
  readonly #host: ComposerHost = hostOver(
    this,
    {
      client: () => this.client,
      renderRoot: () => this.renderRoot,
      localizer: () => this.localizer,
      field: () => this.field,
      mentions: () => this.#mentions,
      words: () => this.#unsent.words,
      formats: () => this.#formats,
      format: () => this.#formatNow,
      readers: () => this.#readers,
      drafts: () => this.#drafts,
      viewerId: () => this.#viewer.value?.id,
      draftKey: () => (this.#place === '' ? undefined : this.#draftName),
      isPost: () => this.#isPost,
      editing: () => this.editing,
    },
    (capability) => this.can(capability),
  );
  #place = '';

  /** Whether there is nothing that could be lost. */
  get empty(): boolean {
    return this.#unsent.words.trim() === '' && !this.#unsent.sending && (this.tools?.isEmpty ?? true);
  }

  /** Opens the field and puts the cursor at the end of what is in it. */
  override focus(options?: FocusOptions): void {
    const { field } = this;
    if (!field) return void this.updateComplete.then(() => this.field?.focus(options));
    field.focus(options);
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Empties the field and forgets the draft. */
  clear(): void {
    this.#unsent.discard();
    this.problem = undefined;
    this.requestUpdate();
  }

  /** Puts words at the start of the field, once, as when answering somebody. */
  begin(words: string): void {
    const { words: now } = this.#unsent;
    if (!now.startsWith(words)) this.#unsent.type(words + now);
    this.requestUpdate();
  }

  // Not willUpdate: controllers look for their handles after it.
  protected override update(changed: PropertyValues<this>): void {
    this.#findDraft();
    if (this.editing || this.dismissible || this.#unsent.words !== '') this.expanded = true;
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.setState('expanded', this.expanded);
    this.setState('sending', this.#unsent.sending);
    this.setState('failed', this.problem?.error !== undefined);
  }

  protected override render(): unknown {
    const { localizer } = this;
    if (this.unconnected && !this.submit) {
      return html`<p class="meta" part="status" role="note">${localizer.t('common.unconnected')}</p>`;
    }
    if (!this.submit && !this.can(this.#isPost ? 'feed.post' : 'comments.add')) {
      return this.#isSignedOut ? this.#renderSignedOut() : nothing;
    }
    const size = this.avatarSize ?? (this.#isPost ? 40 : 32);
    const classes = [
      'composer',
      this.#isPost ? 'post' : '',
      this.editing ? 'editing' : '',
      this.expanded ? '' : 'collapsed',
    ];
    return html`<div class=${classes.join(' ')} @focusin=${this.#onFocusIn} @focusout=${this.#onFocusOut}>
      ${this.editing || size === 0 ? nothing : avatar(this.#viewer.value?.person, size)}
      <form @submit=${this.#onSubmit}>
        ${
          this.editing
            ? [this.#renderBox(nothing), this.#renderFoot()]
            : this.#renderBox(this.expanded ? this.#renderFoot() : nothing)
        }
        ${this.#renderProblem()}
        ${this.kept > 0 ? html`<p class="meta small" part="status">${this.#keptText}</p>` : nothing}
      </form>
    </div>`;
  }

  get #isPost(): boolean {
    return this.subject === undefined;
  }

  get #isSignedOut(): boolean {
    const { state: viewer } = this.#viewer;
    return !this.readonly && viewer.status === 'ready' && viewer.value === null;
  }

  get #limit(): number {
    return this.bodyMax ?? (this.#isPost ? 20_000 : 4000);
  }

  /** Whether Markdown is kept as such. */
  get #formats(): boolean {
    return this.format === 'markdown' || (this.format === 'auto' && this.can('words.markdown'));
  }

  get #formatNow(): 'text' | 'markdown' {
    const isMeant = this.format === 'markdown' || (this.#formats && isFormatted(this.#unsent.words));
    return isMeant ? 'markdown' : 'text';
  }

  get #readers(): ComposerHost['readers'] {
    const { subject, feed, feedId } = this;
    if (subject !== undefined) return { subject };
    const audience = this.#audienceNow;
    if (audience) return { audience: { kind: audience.kind, id: audience.id ?? null } };
    return feed === 'group' && feedId !== undefined ? { audience: { kind: 'group', id: feedId } } : undefined;
  }

  /** Counted as readers count, an emoji as one; the count only matters near the limit. */
  get #left(): number {
    const { words } = this.#unsent;
    return this.#limit - (words.length < this.#limit * 0.8 ? words.length : [...words].length);
  }

  #findDraft(): void {
    const { client, value } = this;
    const key = this.#draftName;
    // Drafts belong to a person: they are looked for again when somebody else is looking.
    const known = client && this.#viewer.state.status !== 'loading';
    const place = known ? JSON.stringify([key, this.#viewer.value?.id, this.drafts]) : '';
    if (place !== this.#place) {
      this.#place = place;
      this.#unsent.keepIn(this.#drafts, key, value);
      this.chosen = undefined;
      if (client && known) void this.#lookForLuggage(key);
    } else if (place === '' && this.#unsent.words === '') this.#unsent.words = value;
  }

  get #drafts(): Partial<Drafts> | undefined {
    return draftsOf(this.client, this.drafts);
  }

  get #draftName(): string {
    const { draftKey, feed, feedId, subject } = this;
    return draftKey ?? (this.#isPost ? `post:${feed}:${feedId ?? ''}` : `comment:${subject}`);
  }

  #renderSignedOut(): TemplateResult {
    const onSignIn = (): void => void this.dispatchEvent(new SocialAuthRequiredEvent());
    return html`<slot name="signed-out">${signInBar(this.localizer, onSignIn)}</slot>`;
  }

  #renderBox(foot: unknown): TemplateResult {
    const { localizer, problem } = this;
    const words = this.#mentions.shown(this.#unsent.words);
    const suggestions = this.tools?.suggestions;
    const placeholder = this.placeholder ?? this.#defaultPlaceholder();
    const isNoted = this.note && this.expanded;
    const told = [isNoted ? 'note' : '', this.#isNearLimit ? 'counter' : '', problem ? 'problem' : '']
      .filter(Boolean)
      .join(' ');
    return html`<div
      class="box ${problem ? 'refused' : ''} ${this.dropping ? 'dropping' : ''}"
      part="composer"
      @dragover=${this.#onDrag}
      @dragleave=${() => (this.dropping = false)}
      @drop=${this.#onDrop}
    >
      <div class="grow" data-words=${words}>
        <textarea
          part="textarea"
          rows="1"
          dir="auto"
          enterkeyhint=${this.submitOn === 'enter' ? 'send' : 'enter'}
          aria-label=${this.label ?? (this.editing ? localizer.t('composer.edit') : placeholder)}
          aria-describedby=${told || nothing}
          aria-autocomplete=${this.tools ? 'list' : nothing}
          aria-controls=${suggestions?.isOpen ? 'suggestions' : nothing}
          aria-activedescendant=${suggestions?.activeId ?? nothing}
          aria-invalid=${problem || this.#left < 0 ? 'true' : nothing}
          placeholder=${placeholder}
          ?readonly=${this.editing && this.#unsent.sending}
          .value=${live(words)}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @keyup=${this.#onCursor}
          @click=${this.#onCursor}
          @paste=${this.#onPaste}
          @blur=${() => this.tools?.suggestions.close()}
        ></textarea>
        ${suggestions?.renderCursor()}
      </div>
      ${foot === nothing ? nothing : this.#renderTools()} ${foot}
    </div>`;
  }

  #renderTools(): unknown {
    const { tools } = this;
    return tools ? [tools.renderBelow(), tools.renderToolbar(), tools.renderLayers()] : nothing;
  }

  #defaultPlaceholder(): string {
    const { localizer } = this;
    if (!this.#isPost) return localizer.t('composer.comment');
    const name = this.#viewer.value?.person.displayName.split(/\s/)[0];
    return name ? localizer.t('composer.post', { name }) : localizer.t('composer.post.anyone');
  }

  #renderFoot(): TemplateResult {
    const { localizer, editing, submitOn } = this;
    const { sending: busy } = this.#unsent;
    const label = this.sendLabel ?? localizer.t(editing ? 'common.save' : 'composer.send');
    const onCancel = editing || this.dismissible ? this.#onCancel : undefined;
    return html`<div class="foot">
      ${this.note ? html`<span id="note" class="note meta">${this.note}</span>` : nothing}
      ${audienceChoice(this.#audiences, this.#audienceNow, localizer, (chosen) => this.#choose(chosen))}
      <span class="end">
        ${this.#isNearLimit ? counter(this.#left, localizer) : nothing}
        ${this.waiting ? html`<span class="note meta">${localizer.t('composer.files.wait')}</span>` : nothing}
        ${
          busy && !editing && !this.submit
            ? html`<span class="note meta" role="status">${localizer.t('composer.sending')}</span>`
            : nothing
        }
        ${sendButtons({ label, busy, editing, submitOn, onCancel }, localizer)}
      </span>
    </div>`;
  }

  get #isNearLimit(): boolean {
    return this.#left <= this.#limit * 0.2;
  }

  get #audiences(): readonly Audience[] {
    const asks = this.audience === 'ask' || (this.audience === 'auto' && this.feed === 'home');
    return asks && this.#isPost && !this.editing ? (this.#viewer.value?.audiences ?? []) : [];
  }

  get #audienceNow(): Audience | undefined {
    const kept = this.#keptAudience;
    return this.chosen ?? this.#audiences.find((one) => audienceName(one) === kept) ?? this.#audiences[0];
  }

  #renderProblem(): unknown {
    const { problem, localizer } = this;
    if (!problem) return nothing;
    const { error } = problem;
    const action =
      error?.kind === 'auth-required'
        ? {
            label: localizer.t('common.signIn'),
            run: () => void this.dispatchEvent(new SocialAuthRequiredEvent()),
          }
        : error?.retryable
          ? { label: localizer.t('common.retry'), run: () => void this.#send() }
          : undefined;
    return html`<div id="problem">
      ${statusBar({ kind: 'failed', message: problem.message, ...(action ? { action } : {}) })}
    </div>`;
  }

  async #send(): Promise<void> {
    const { localizer, editing } = this;
    const unsent = this.#unsent;
    if (editing && unsent.sending) return;
    const value = unsent.words;
    this.waiting = false;
    const { tools } = this;
    const isAllSaid = tools !== undefined && !tools.files.isEmpty;
    if (value.trim() === '' && !isAllSaid) return this.#refuse(localizer.t('composer.empty'));
    const hitch = tools?.problem;
    if (hitch === 'composer.files.wait') {
      this.problem = undefined;
      this.waiting = true;
      announce(localizer.t(hitch));
      return;
    }
    if (hitch) return this.#refuse(localizer.t(hitch));
    if (this.#left < 0) return this.#refuse(localizer.t('error.invalid.too-long', { limit: this.#limit }));
    const audience = this.#audienceNow;
    const luggage = tools?.take();
    const event = new SocialComposeEvent({
      ...luggage?.draft,
      body: { format: this.#formatNow, value },
      ...(audience && { audience: { kind: audience.kind, ...(audience.id != null && { id: audience.id }) } }),
    });
    if (!this.dispatchEvent(event)) {
      luggage?.giveBack();
      return;
    }
    this.problem = undefined;
    const sent = unsent.send();
    const { id } = sent;
    // An editor shows its words until they are saved; elsewhere they are on screen as saving.
    if (editing) unsent.words = sent.words;
    this.requestUpdate();
    this.#stayInView();
    try {
      const submitted = this.#submit({ ...event.draft, ...(id === undefined ? {} : { id }) });
      const outcome = await sentOrKept(this.client, id, submitted);
      if (outcome === 'kept') {
        unsent.handOver(sent);
        luggage?.forget();
        const sentLater = submitted.then((result) => this.#tell(result)).catch(() => undefined);
        if (!this.submit) this.#sayKept(sentLater);
      } else {
        unsent.acknowledge(sent);
        luggage?.forget();
        this.#tell(outcome.sent);
      }
      if (editing) unsent.discard();
    } catch (thrown) {
      luggage?.giveBack();
      if (editing) unsent.words = '';
      if (isSocialError(thrown) && thrown.kind === 'aborted') unsent.giveUp(sent);
      else unsent.giveBack(sent);
      this.#fail(thrown);
    }
    this.requestUpdate();
  }

  get #keptText(): string {
    return this.localizer.t(this.online ? 'outbox.later' : 'outbox.offline');
  }

  #sayKept(until: Promise<unknown>): void {
    this.kept++;
    announce(this.#keptText);
    void until.then(() => this.kept--);
  }

  #tell(result: unknown): void {
    // Who takes the words otherwise, as a feed does, says what became of them.
    if (!this.editing && (!this.submit || this.subject !== undefined))
      announce(this.localizer.t('composer.sent'));
    this.dispatchEvent(new SocialComposedEvent(result));
  }

  /** What was just sent appears above the field and would push it out of the window, the buttons below it open there. */
  #stayInView(): void {
    requestAnimationFrame(() => {
      if (this.matches(':focus-within')) this.scrollIntoView({ block: 'nearest' });
    });
  }

  async #submit(draft: ComposerDraft): Promise<unknown> {
    if (this.submit) return this.submit(draft);
    const { client, subject, feed, feedId } = this;
    if (subject !== undefined) {
      const { audience: _, poll: __, linkPreview: ___, ...comment } = draft;
      return client?.comments({ subject }).add(comment);
    }
    return client
      ?.feed({ scope: { name: feed, ...(feedId === undefined ? {} : { id: feedId }) } })
      .post(draft);
  }

  #refuse(message: string): void {
    this.problem = { message };
    this.field?.focus();
  }

  #fail(thrown: unknown): void {
    const isKnown = isSocialError(thrown);
    // Cancelled by the page: the words stay, and there is nothing to explain.
    if (isKnown ? thrown.kind === 'aborted' : (thrown as Error | undefined)?.name === 'AbortError') return;
    const reason = isKnown ? errorText(thrown, this.localizer) : '';
    const message = this.localizer.t(this.editing ? 'composer.unsaved' : 'composer.unsent', { reason });
    this.problem = isKnown ? { message, error: thrown } : { message };
    if (isKnown) this.dispatchEvent(new SocialErrorEvent(thrown, () => void this.#send()));
    else reportError(thrown);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
    // The next words are written here; a press on the button must not lose the place.
    if (!this.editing) this.field?.focus();
  };

  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    this.#unsent.type(this.#mentions.kept(field.value));
    this.tools?.suggestions.follow();
    if (this.problem && !this.problem.error) this.problem = undefined;
    this.expanded = true;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // Enter that ends the choice of a character, as in Japanese, sends nothing (Safari says so by key code 229 only).
    if (event.isComposing || event.keyCode === 229) return;
    if (this.tools?.suggestions.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const mod = event.ctrlKey || event.metaKey;
    const sends = event.key === 'Enter' && (this.submitOn === 'enter' ? !event.shiftKey : mod);
    if (sends) {
      event.preventDefault();
      void this.#send();
    } else if (event.key === 'Escape') this.#leave(event);
    else if (this.tools?.onKey(event)) event.preventDefault();
  };

  #choose(audience: Audience): void {
    this.chosen = audience;
    this.#drafts?.set?.(audienceKey(this.#draftName), audienceName(audience));
  }

  get #keptAudience(): string | undefined {
    return this.#place === '' ? undefined : this.#drafts?.get?.(audienceKey(this.#draftName));
  }

  /** A draft may be more than words: then its tools come at once. */
  async #lookForLuggage(key: string): Promise<void> {
    if (this.editing) return;
    const drafts = this.#drafts;
    const isThere =
      drafts?.get?.(pollKey(key)) ?? drafts?.get?.(linkKey(key)) ?? (await drafts?.files?.(key))?.[0];
    if (isThere === undefined) return;
    this.expanded = true;
    await this.#equip();
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    void this.#equip();
    if (this.editing || !this.tools?.files.isOffered) return;
    event.preventDefault();
    this.dropping = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.dropping = false;
    if (!this.tools?.onFiles([...(event.dataTransfer?.files ?? [])])) return;
    event.preventDefault();
    this.expanded = true;
  };

  readonly #onCursor = (): void => this.tools?.suggestions.follow();

  readonly #onPaste = (event: ClipboardEvent): void => this.tools?.onPaste(event);

  #leave(event: Event): void {
    const { words } = this.#unsent;
    if (this.editing ? words !== this.value : words.trim() !== '') return;
    event.stopPropagation();
    this.problem = undefined;
    if (this.editing || this.dismissible) this.#onCancel();
    else this.expanded = false;
  }

  readonly #onCancel = (): void => {
    // Changes given up are gone; an unfinished reply waits for its writer.
    if (this.editing) this.#unsent.discard();
    this.dispatchEvent(new SocialComposeCancelEvent());
  };

  readonly #onFocusIn = (): void => {
    this.expanded = true;
    void this.#equip();
    this.#stayInView();
  };

  /** The tools come with the first focus; without them the field is still a field. */
  async #equip(): Promise<void> {
    if (this.tools) return;
    const module = await loadTools().catch(() => undefined);
    const { elementStyles } = this.constructor as typeof SocialComposer;
    if (module)
      this.tools ??= new module.ComposerTools(this.#host, elementStyles as CSSResult[], () => {
        if (this.waiting) void this.#send();
      });
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    afterPress(() => {
      if (!this.matches(':focus-within') && this.empty && !this.problem) this.expanded = false;
    });
  };
}

const audienceName = ({ kind, id }: Audience): string => JSON.stringify([kind, id ?? null]);

declare global {
  interface HTMLElementTagNameMap {
    'social-composer': SocialComposer;
  }
}
