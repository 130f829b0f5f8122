import type { Activity } from '@maillon/contract';
import type { ActivityHandle, EditDraft } from '@maillon/sdk';
import { html, type TemplateResult } from 'lit';
import { composerParts } from '../foundation/parts.ts';
import { editableWords } from '../foundation/html-words.ts';
import type { Localizer } from '../foundation/localize.ts';
import { sentOrKept } from '../foundation/outbox.ts';
import { SocialPostEditedEvent, SocialPostEditEvent } from './events.ts';
import { loadComposer } from './later.ts';
import type { SocialFeedItem } from './social-feed-item.ts';

/** What its author does to a post: change the words in place. */
export class OwnPost {
  readonly #host: SocialFeedItem;
  readonly #handle: () => ActivityHandle | undefined;
  readonly #done: () => void;
  #editing = false;

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
    return this.#editing;
  }

  /** Opens the words in a composer. */
  edit(): void {
    if (!this.#host.dispatchEvent(new SocialPostEditEvent(this.#id))) return;
    this.#turnTo(true);
    void Promise.all([loadComposer(), this.#host.updateComplete]).then(() => this.#focus('social-composer'));
  }

  /** In the place of the words, while `editing`. */
  renderEditor(activity: Activity, localizer: Localizer): TemplateResult {
    return html`<social-composer
      part="composer"
      exportparts=${composerParts}
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

  #end(): void {
    this.#turnTo(false);
    void this.#host.updateComplete.then(this.#done);
  }

  #turnTo(editing: boolean): void {
    this.#editing = editing;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
