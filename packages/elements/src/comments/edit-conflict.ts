import type { Comment, RichText } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { richText } from '../foundation/rich-text.ts';

/** Two versions of the same words, and what may become of them. */
export interface EditConflict {
  /** The comment as it is now. */
  readonly theirs: Comment;
  readonly mine: RichText;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly editAgain: () => void;
  readonly busy: boolean | undefined;
  /** Why mine could not be saved over theirs. */
  readonly problem: string | undefined;
}

/** In the place of the editor: somebody changed the words meanwhile, perhaps the writer elsewhere. Nothing is lost. */
export function editConflict(
  { theirs, mine, keepMine, takeTheirs, editAgain, busy, problem }: EditConflict,
  localizer: Localizer,
): TemplateResult {
  const version = (key: 'theirs' | 'mine', body: RichText | null): TemplateResult =>
    html`<section class="conflict-version" aria-label=${localizer.t(`comments.conflict.${key}`)}>
      <p class="meta" aria-hidden="true">${localizer.t(`comments.conflict.${key}`)}</p>
      <div class="words">${richText(body)}</div>
    </section>`;
  return html`<div
    class="conflict"
    part="conflict"
    role="group"
    tabindex="-1"
    aria-label=${localizer.t('comments.conflict')}
  >
    <p class="conflict-title">${localizer.t('comments.conflict')}</p>
    ${version('theirs', theirs.body)} ${version('mine', mine)}
    ${problem === undefined ? nothing : html`<p role="alert">${problem}</p>`}
    <div class="conflict-actions">
      <button
        class="button outline compact"
        part="button"
        type="button"
        aria-busy=${busy ? 'true' : nothing}
        @click=${keepMine}
      >
        ${localizer.t('comments.conflict.keepMine')}
      </button>
      <button class="button outline compact" part="button" type="button" @click=${editAgain}>
        ${localizer.t('comments.conflict.editAgain')}
      </button>
      <button class="button quiet compact" part="button" type="button" @click=${takeTheirs}>
        ${localizer.t('comments.conflict.takeTheirs')}
      </button>
    </div>
  </div>`;
}
