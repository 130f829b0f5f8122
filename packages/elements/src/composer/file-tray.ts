import type { Attachment } from '@maillon/contract';
import type { KeptFile } from '@maillon/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../foundation/announce.ts';
import { closeIcon, alertIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { safeImage } from '../foundation/links.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText } from '../foundation/states.ts';
import type { ComposerHost } from './composer-host.ts';
import { againIcon, documentIcon, pictureIcon } from './tool-icons.ts';

const MOST = 10;

/** A file in the tray: on its way, there, or not. */
interface TrayFile extends KeptFile {
  readonly sent?: number | undefined;
  readonly problem?: string | undefined;
  readonly mayRetry?: boolean | undefined;
  readonly stop?: AbortController | undefined;
}

/** Files that go with what is written: sent as soon as they are chosen, and kept on this device until their words are. */
export class FileTray implements ReactiveController {
  readonly #host: ComposerHost;
  readonly #ready: () => void;
  #files: readonly TrayFile[] = [];
  #key: string | undefined;
  #made = 0;

  /** @param ready called when nothing is on its way any more */
  constructor(host: ComposerHost, ready: () => void) {
    this.#host = host;
    this.#ready = ready;
    host.addController(this);
  }

  get isOffered(): boolean {
    const { client, isPost } = this.#host;
    const takes = isPost ? 'feed.attachments' : 'comments.attachments';
    return client !== undefined && this.#host.offers('files.add') && this.#host.offers(takes);
  }

  get isEmpty(): boolean {
    return this.#files.length === 0;
  }

  /** Whether something is on its way. */
  get isBusy(): boolean {
    return this.#files.some(({ stop }) => stop);
  }

  /** Whether something did not arrive. */
  get isUnfinished(): boolean {
    return this.#files.some(({ attachment }) => !attachment);
  }

  hostUpdate(): void {
    const { draftKey } = this.#host;
    if (draftKey === this.#key) return;
    this.#key = draftKey;
    if (this.isOffered) void this.#restore();
  }

  hostDisconnected(): void {
    // They are kept, and go on when somebody comes back to the words.
    for (const { stop } of this.#files) stop?.abort();
  }

  add(files: readonly File[]): void {
    const room = MOST - this.#files.length;
    if (files.length > room) this.#say('composer.files.most', { count: MOST });
    const added = files.slice(0, room).map((file): TrayFile => ({
      id: `${Date.now()}-${this.#made++}`,
      file,
      name: file.name || 'image.png',
    }));
    this.#files = [...this.#files, ...added];
    for (const file of added) {
      void this.#keep(file);
      void this.#send(file.id);
    }
    this.#host.requestUpdate();
  }

  /** The tray is empty; what was in it goes with the words. */
  take(): readonly TrayFile[] {
    const taken = this.#files;
    this.#files = [];
    this.#host.requestUpdate();
    return taken;
  }

  /** The words came back. */
  giveBack(files: readonly TrayFile[]): void {
    this.#files = [...files, ...this.#files];
    this.#host.requestUpdate();
  }

  /** The words are safe elsewhere. */
  forget(files: readonly TrayFile[]): void {
    const ids = files.map(({ id }) => id);
    if (this.#key !== undefined && ids.length > 0) void this.#host.drafts?.dropFiles?.(this.#key, ids);
  }

  render(): unknown {
    if (this.isEmpty) return nothing;
    return html`<ul
      class="files"
      part="files"
      role="list"
      aria-label=${this.#host.localizer.t('composer.files')}
    >
      ${this.#files.map((file) => this.#renderFile(file))}
    </ul>`;
  }

  #renderFile(file: TrayFile): TemplateResult {
    const { localizer } = this.#host;
    const { id, name, attachment, stop, sent, problem, mayRetry } = file;
    const isPicture = attachment ? attachment.kind === 'image' : file.file.type.startsWith('image/');
    const shown = attachment?.kind === 'image' ? safeImage(attachment.url) : undefined;
    const percent = new Intl.NumberFormat(localizer.language, { style: 'percent' }).format(sent ?? 0);
    return html`<li class="file-row" part="file">
      ${
        shown
          ? html`<img src=${shown} alt="" width="40" height="40" />`
          : html`<span class="file-sign"
              >${icon(problem ? alertIcon : isPicture ? pictureIcon : documentIcon)}</span
            >`
      }
      <div class="file-words">
        <bdi class="file-name">${name}</bdi>
        ${
          stop
            ? html`<progress
                  aria-label=${localizer.t('composer.files.sending', { name })}
                  max="1"
                  .value=${sent ?? 0}
                ></progress
                ><span class="meta count">${percent}</span>`
            : nothing
        }
        ${problem ? html`<span class="file-problem">${problem}</span>` : nothing}
        ${
          attachment && isPicture
            ? html`<input
                class="field-box description"
                type="text"
                maxlength="500"
                aria-label=${`${localizer.t('composer.files.describe')} – ${name}`}
                placeholder=${localizer.t('composer.files.describe')}
                .value=${file.description ?? ''}
                @input=${(event: Event) => this.#describe(id, (event.target as HTMLInputElement).value)}
                @keydown=${stayInLine}
              />`
            : nothing
        }
      </div>
      ${
        problem && mayRetry
          ? this.#button(localizer.t('composer.files.retry', { name }), againIcon, () => void this.#send(id))
          : nothing
      }
      ${this.#button(
        localizer.t(stop ? 'composer.files.cancel' : 'composer.files.remove', { name }),
        closeIcon,
        () => this.#remove(id),
      )}
    </li>`;
  }

  #button(label: string, path: string, run: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button icon-only compact small"
      part="button"
      title=${label}
      @click=${run}
    >
      ${icon(path)}
    </button>`;
  }

  async #send(id: string): Promise<void> {
    const { client, localizer } = this.#host;
    const file = this.#files.find((one) => one.id === id);
    if (!client || !file || file.stop || file.attachment) return;
    const stop = new AbortController();
    this.#change(id, { stop, sent: 0, problem: undefined });
    const { name } = file;
    try {
      const progress = (sent: number, total: number): void =>
        this.#change(id, { sent: total > 0 ? sent / total : 0 });
      const attachment = await client.files.add(file.file, { name, signal: stop.signal, progress });
      this.#change(id, { stop: undefined, attachment });
      const there = this.#files.find((one) => one.id === id);
      if (there) void this.#keep(there);
      this.#say('composer.files.sent', { name });
    } catch (error) {
      if (stop.signal.aborted) this.#change(id, { stop: undefined });
      else {
        const reason = isSocialError(error) ? this.#reason(error) : '';
        const problem = localizer.t('composer.files.failed', { reason }).trim();
        this.#change(id, {
          stop: undefined,
          problem,
          mayRetry: !isSocialError(error) || error.kind !== 'invalid',
        });
        announce(`${name}: ${problem}`);
      }
    }
    if (!this.isBusy) this.#ready();
  }

  #reason(error: Parameters<typeof errorText>[0]): string {
    const { localizer } = this.#host;
    const code = error.fields[0]?.code;
    if (code === 'too-large' || code === 'too-many-pixels') return localizer.t('composer.files.tooLarge');
    return error.kind === 'invalid' ? localizer.t('composer.files.unwanted') : errorText(error, localizer);
  }

  #describe(id: string, description: string): void {
    this.#change(id, { description });
    const file = this.#files.find((one) => one.id === id);
    if (file) void this.#keep(file);
  }

  #remove(id: string): void {
    const at = this.#files.findIndex((one) => one.id === id);
    const file = this.#files[at];
    if (!file) return;
    file.stop?.abort();
    this.#files = this.#files.filter((one) => one !== file);
    this.forget([file]);
    this.#host.requestUpdate();
    // The focus stays near: with the next file, else in the field.
    void this.#host.updateComplete.then(() => {
      const rows = this.#host.renderRoot.querySelectorAll('.file-row');
      const next = (rows[at] ?? rows[at - 1])?.querySelector<HTMLElement>('button:last-of-type');
      (next ?? this.#host.field)?.focus();
    });
    if (!this.isBusy) this.#ready();
  }

  #change(id: string, changes: Partial<TrayFile>): void {
    this.#files = this.#files.map((file) => (file.id === id ? { ...file, ...changes } : file));
    this.#host.requestUpdate();
  }

  async #keep({ id, file, name, description, attachment }: TrayFile): Promise<void> {
    if (this.#key === undefined) return;
    await this.#host.drafts?.keepFile?.(this.#key, {
      ...{ id, file, name },
      ...(description === undefined ? {} : { description }),
      ...(attachment ? { attachment } : {}),
    });
  }

  async #restore(): Promise<void> {
    const key = this.#key;
    const kept = key === undefined ? [] : ((await this.#host.drafts?.files?.(key)) ?? []);
    if (key !== this.#key || kept.length === 0) return;
    const known = new Set(this.#files.map(({ id }) => id));
    this.#files = [...kept.filter(({ id }) => !known.has(id)), ...this.#files];
    for (const { id, attachment } of kept) if (!attachment) void this.#send(id);
    this.#host.requestUpdate();
  }

  #say(
    key: 'composer.files.sent' | 'composer.files.most',
    values: Readonly<Record<string, string | number>>,
  ): void {
    announce(this.#host.localizer.t(key, values));
  }
}

/** What goes with the words: each file that is there, with what it shows. */
export function attachmentsOf(files: readonly KeptFile[]): Attachment[] {
  return files.flatMap(({ attachment, description }) =>
    attachment ? { ...attachment, description: description?.trim() || null } : [],
  );
}

/** Enter in a field of its own does not send the whole. */
export function stayInLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
}
