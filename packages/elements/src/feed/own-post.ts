import type { Activity } from '@maillon/contract';
import type { ActivityHandle, EditDraft } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../foundation/announce.ts';
import { editableWords } from '../foundation/html-words.ts';
import type { Localizer } from '../foundation/localize.ts';
import { sentOrKept } from '../foundation/outbox.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText, statusBar } from '../foundation/states.ts';
import {
  SocialPostEditedEvent,
  SocialPostEditEvent,
  SocialPostRemovedEvent,
  SocialPostRemoveEvent,
} from './events.ts';
import { loadComposer } from './later.ts';
import type { SocialFeedItem } from './social-feed-item.ts';

/** What its author does to a post: change the words in place, or delete it after a second question. */
export class OwnPost {
  readonly #host: SocialFeedItem;
  readonly #handle: () => ActivityHandle | undefined;
  readonly #done: () => void;
  #doing: 'edit' | 'remove' | undefined;
  #problem: unknown;

  /**
   * @param handle that of the host's activity, for its verbs
   * @param done gives the focus back to where it all began
   */
  constructor(host: SocialFeedItem, handle: () => ActivityHandle | undefined, done: () => void) {
    this.#host = host;
    this.#handle = handle;
    this.#done = done;
  }

  get editing(): boolean {
    return this.#doing === 'edit';
  }

  /** Opens the words in a composer. */
  edit(): void {
    if (!this.#host.dispatchEvent(new SocialPostEditEvent(this.#id))) return;
    this.#turnTo('edit');
    void Promise.all([loadComposer(), this.#host.updateComplete]).then(() => this.#focus('social-composer'));
  }

  /** Asks whether to delete. */
  remove(): void {
    this.#turnTo('remove');
    void this.#host.updateComplete.then(() => this.#focus('.confirm button'));
  }

  /** In the place of the words, while `editing`. */
  renderEditor(activity: Activity, localizer: Localizer): TemplateResult {
    return html`<social-composer
      editing
      draft-key=${`edit:${activity.id}`}
      .value=${editableWords(activity.body)}
      .format=${activity.body?.format === 'markdown' ? 'markdown' : 'auto'}
      .label=${localizer.t('feed.item.editLabel')}
      .client=${this.#host.client}
      .strings=${this.#host.strings}
      .submit=${(draft: EditDraft) => this.#save(activity, draft)}
      @social-compose-cancel=${() => this.#end()}
    ></social-composer>`;
  }

  /** Below the words: the second question, or why deleting failed. */
  renderBelow(localizer: Localizer): unknown {
    if (this.#doing === 'remove') return this.#renderQuestion(localizer);
    return isSocialError(this.#problem)
      ? statusBar({ kind: 'failed', message: errorText(this.#problem, localizer) })
      : nothing;
  }

  #renderQuestion(localizer: Localizer): TemplateResult {
    const question = localizer.t('feed.item.confirmDelete');
    return html`<div class="confirm" role="group" aria-label=${question}>
      <span>${question}</span>
      <button class="button quiet compact" type="button" @click=${() => this.#end()}>
        ${localizer.t('common.cancel')}
      </button>
      <button
        class="button outline compact danger"
        type="button"
        @click=${() => void this.#delete(localizer.t('feed.item.deleted'))}
      >
        ${localizer.t('common.delete')}
      </button>
    </div>`;
  }

  get #id(): string {
    return this.#host.activityId ?? '';
  }

  async #save({ id, title }: Activity, draft: EditDraft): Promise<void> {
    const saving = Promise.resolve(this.#handle()?.edit({ ...draft, ...(title == null ? {} : { title }) }));
    const saved = (): void => void this.#host.dispatchEvent(new SocialPostEditedEvent(id));
    if ((await sentOrKept(this.#host.client, draft.id, saving)) === 'kept') {
      void saving.then(saved).catch(() => undefined);
    } else saved();
    this.#end();
  }

  async #delete(said: string): Promise<void> {
    const id = this.#id;
    if (!this.#host.dispatchEvent(new SocialPostRemoveEvent(id))) return this.#end();
    this.#turnTo(undefined);
    const around = this.#host.getRootNode();
    try {
      await this.#handle()?.remove();
      announce(said);
      // The item left the page at once: what happens to it is told by what it was in.
      const teller = !this.#host.isConnected && around instanceof ShadowRoot ? around.host : this.#host;
      teller.dispatchEvent(new SocialPostRemovedEvent(id));
    } catch (error) {
      this.#problem = error;
      this.#host.requestUpdate();
    }
  }

  #end(): void {
    this.#turnTo(undefined);
    void this.#host.updateComplete.then(this.#done);
  }

  #turnTo(doing: 'edit' | 'remove' | undefined): void {
    this.#doing = doing;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
