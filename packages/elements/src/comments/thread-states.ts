import type { ListValue, State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { insteadOfList, skeletonOf } from '../foundation/instead-of-list.ts';
import type { Localizer } from '../foundation/localize.ts';
import { blank, bone, type StatusAction } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';

/** What the reader sees, and can do, in place of comments. */
export interface Instead {
  readonly view: ViewState;
  readonly state: State<ListValue>;
  readonly localizer: Localizer;
  /** Inside a feed the open composer says enough. */
  readonly embedded: boolean;
  readonly retry: StatusAction;
  readonly signIn: () => void;
}

/** What stands in the place of comments where there are none to show. */
export function instead({ embedded, ...shown }: Instead): TemplateResult {
  const { localizer } = shown;
  return insteadOfList({
    ...shown,
    signInLook: 'outline',
    signedOut: localizer.t('comments.signedOut'),
    failed: localizer.t('comments.failed'),
    bones: () => skeletonOf('list', [bones(40, 50), embedded ? nothing : bones(30, 60)], localizer),
    empty: () => (embedded ? nothing : blank({ figure: 'comments', message: localizer.t('comments.empty') })),
  });
}

/** The shape of a comment: how long its name and its last line are. */
const bones = (name: number, last: number): TemplateResult =>
  html`<div class="skeleton">${bone(0, 'round')}<span>${bone(name)}${bone(100)}${bone(last)}</span></div>`;
