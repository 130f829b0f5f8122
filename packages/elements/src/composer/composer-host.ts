import type { Audience, Capability, Id, RichText, SubjectRef } from '@maillon/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drafts, SocialClient } from '@maillon/sdk';
import type { Localizer } from '../foundation/localize.ts';
import type { Mentions } from './mentions.ts';

/** What the tools, whose code comes later, see of the composer that they belong to. */
export interface ComposerHost extends ReactiveControllerHost {
  readonly client: SocialClient | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly localizer: Localizer;
  readonly field: HTMLTextAreaElement | null;
  readonly mentions: Mentions;
  /** What has been written, as it is kept. */
  readonly words: string;
  /** Whether Markdown is kept as such. */
  readonly formats: boolean;
  /** How what has been written would be sent. */
  readonly format: RichText['format'];
  /** Who will be able to read it, as far as that is known. */
  readonly readers:
    { readonly audience: Pick<Audience, 'kind' | 'id'> } | { readonly subject: SubjectRef } | undefined;
  /** Where the draft is kept. */
  readonly drafts: Partial<Drafts> | undefined;
  readonly viewerId: Id | undefined;
  /** Under which name the draft is kept; undefined until it is known whose it is. */
  readonly draftKey: string | undefined;
  /** A post, not a comment. */
  readonly isPost: boolean;
  /** Changes something that was sent before. */
  readonly editing: boolean;
  offers(capability: Capability): boolean;
}

type Parts = Omit<ComposerHost, keyof ReactiveControllerHost | 'offers'>;

/** An element as its tools see it; `parts` are asked each time. */
export function hostOver(
  element: ReactiveControllerHost,
  parts: { readonly [K in keyof Parts]: () => Parts[K] },
  offers: ComposerHost['offers'],
): ComposerHost {
  const host = {
    addController: (controller: ReactiveController) => element.addController(controller),
    removeController: (controller: ReactiveController) => element.removeController(controller),
    requestUpdate: () => element.requestUpdate(),
    get updateComplete() {
      return element.updateComplete;
    },
    offers,
  };
  const getters = Object.entries(parts).map(([name, get]) => [name, { get, enumerable: true }]);
  return Object.defineProperties(host, Object.fromEntries(getters) as PropertyDescriptorMap) as typeof host &
    Parts;
}
