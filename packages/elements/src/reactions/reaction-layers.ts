import type { ReactionGroup } from '@maillon/contract';
import { adoptStyles, html, nothing, type CSSResult, type LitElement } from 'lit';
import { icon } from '../foundation/icons.ts';
import { Tip, tipStyles } from '../foundation/tip.ts';
import { reactionIcon, reactionName } from './kinds.ts';
import { reactionLayersStyles } from './reaction-layers.styles.ts';
import { ReactionPicker, type Choices } from './reaction-picker.ts';

/** What the layers show. */
export interface ReactionsShown extends Choices {
  /** Whether the reader may choose. */
  readonly offers: boolean;
  /** In the order of the set; empty where numbers and names are not shown. */
  readonly groups: readonly ReactionGroup[];
  /** What went wrong, instead of names. */
  readonly problem: string | undefined;
  readonly who: (group: ReactionGroup) => string;
}

/**
 * What floats beside a reaction bar: the set to choose from, and who reacted. Loaded with the first pointer or focus that
 * comes near; the bar then renders `layers.render(…)`.
 */
export class ReactionLayers {
  readonly tip: Tip;
  readonly picker: ReactionPicker;

  constructor(host: LitElement) {
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [
      ...elementStyles,
      tipStyles as CSSResult,
      reactionLayersStyles as CSSResult,
    ]);
    this.tip = new Tip(host);
    this.picker = new ReactionPicker(host);
  }

  /** Does for `anchor` what a pointer or focus would have done that came before this code. */
  meet(anchor: HTMLElement, by: 'pointer' | 'focus'): void {
    if (by === 'focus') return this.tip.show(anchor);
    this.tip.offer(anchor);
    if (anchor.closest('.pair')) this.picker.linger();
  }

  render(shown: ReactionsShown): unknown {
    return [shown.offers ? this.picker.render(shown) : nothing, this.tip.render(this.#content(shown))];
  }

  #content({ groups, problem, localizer, who }: ReactionsShown): unknown {
    const { about } = this.tip;
    if (about && problem !== undefined) return problem;
    const told = groups.filter(({ kind }) => about === '*' || about === kind);
    if (told.length === 0) return nothing;
    const rows = told.map(
      (group) =>
        html`<span>${icon(reactionIcon(group.kind))}</span
          ><span><b>${reactionName(group.kind, localizer)}</b> ${who(group)}</span>`,
    );
    return html`<span class="who">${rows}</span>`;
  }
}
