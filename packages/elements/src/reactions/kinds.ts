import type { ReactionGroup, ReactionKind } from '@maillon/contract';
import { html, type TemplateResult } from 'lit';
import { setStyle } from '../foundation/directives.ts';
import {
  celebrateIcon,
  handIcon,
  insightfulIcon,
  likeIcon,
  smileIcon,
  supportIcon,
} from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';

/** The set of an organisation that chose none. */
export const defaultKinds: readonly ReactionKind[] = ['like', 'celebrate', 'support', 'insightful', 'thanks'];

/** `hue` in degrees on the colour circle. */
const drawn = {
  like: { icon: likeIcon, hue: '255' },
  celebrate: { icon: celebrateIcon, hue: '320' },
  support: { icon: supportIcon, hue: '15' },
  insightful: { icon: insightfulIcon, hue: '110' },
  thanks: { icon: handIcon, hue: '55' },
} as const;

const isDrawn = (kind: ReactionKind): kind is keyof typeof drawn => Object.hasOwn(drawn, kind);

/** Path of the kind's icon; kinds we do not know share a smile. */
export const reactionIcon = (kind: ReactionKind): string => (isDrawn(kind) ? drawn[kind].icon : smileIcon);

/** The kind's icon on a round of its own colour. */
export function reactionGlyph(kind: ReactionKind): TemplateResult {
  const hue = isDrawn(kind) ? drawn[kind].hue : '210';
  return html`<span class="glyph" aria-hidden="true" ${setStyle({ '--_hue': hue })}
    >${icon(reactionIcon(kind))}</span
  >`;
}

/** The kind in the reader's language; kinds we do not know keep their own name. */
export function reactionName(kind: ReactionKind, localizer: Localizer): string {
  return isDrawn(kind) ? localizer.t(`reactions.${kind}`) : kind;
}

/** "You, Malo Kervadec, Léa Montbrun and 4 others": the first five, the reader first. Empty if nobody is named. */
export function whoReacted(group: ReactionGroup, localizer: Localizer, viewer: string | undefined): string {
  const others = (group.people ?? []).filter(({ id, isViewer }) => !isViewer && id !== viewer);
  const names = others.map(({ displayName }) => displayName);
  if (group.viewerHasReacted) names.unshift(localizer.t('common.you'));
  const shown = names.slice(0, 5);
  const more = group.count - shown.length;
  if (shown.length === 0) return localizer.t('reactions.people', { count: group.count });
  return localizer.list(more > 0 ? [...shown, localizer.t('reactions.others', { count: more })] : shown);
}
