import { ContextConsumer } from '@lit/context';
import type { Capability } from '@maillon/contract';
import type { SocialClient, SocialError } from '@maillon/sdk';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { StringOverrides } from '../locales/index.ts';
import { clientContext } from './client-context.ts';
import { composedClosest } from './closest.ts';
import { SocialErrorEvent, SocialLoadEvent, SocialTrackEvent } from './events.ts';
import type { Localizer } from './localize.ts';
import { PageClient } from './page-client.ts';
import { SpokenLanguage } from './spoken-language.ts';
import type { ViewState } from './view-state.ts';

/** Elements that were told about a missing provider, so that the console says it once per page. */
let warnedAboutMissingProvider = false;

/**
 * What all our elements share: the client, the language, the network's state and `:state()`.
 *
 * The client is, in this order: the `client` property; one made for the `endpoint` attribute through the page hub; that
 * of the nearest `<social-provider>`, whenever it comes.
 *
 * @fires {SocialLoadEvent} social-load - Data is on screen for the first time.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @fires {SocialErrorEvent} social-error - Something failed that a person was told about; the event can retry.
 */
export abstract class SocialElement extends LitElement {
  /** Whether the first render already says what other elements say later, `locales/*.later.ts`. */
  protected static readonly saysAll: boolean = false;

  /** Guards registration: a tag that is taken stays as it is, whoever took it. */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this as unknown as CustomElementConstructor);
  }

  /** The GraphQL endpoint, where the element stands alone. Inside a `<social-provider>` it is not needed. */
  @property() endpoint: string | undefined;

  /** URL of a mapping as JSON, which says how that endpoint speaks; without it, as our own server does. */
  @property() mapping: string | undefined;

  /** A client made with `createClient`, instead of an endpoint or provider. */
  @property({ attribute: false })
  set client(client: SocialClient | undefined) {
    // Whatever holds us gives it again with each of its renders, which is no reason for one of ours.
    if (client === this.#ownClient) return;
    this.#ownClient = client;
  }
  get client(): SocialClient | undefined {
    return this.#ownClient ?? this.#page.client ?? this.#provided.value;
  }

  /** Shows without offering to write. Never widens a permission. */
  @property({ type: Boolean }) readonly = false;

  /** `show`, `own` or `hide`: whether numbers of reactions and comments are shown. */
  @property() counts: 'show' | 'own' | 'hide' = 'show';

  /** `auto` keeps the element up to date, `off` reads once. */
  @property() live: 'auto' | 'off' = 'auto';

  /** `comfortable` or `compact`. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' = 'comfortable';

  /** The page's own words for some texts. */
  @property({ attribute: false }) strings: StringOverrides | undefined;

  /** Whether the browser believes it has a network. */
  @state() protected online = navigator.onLine;

  readonly #internals = this.attachInternals();
  readonly #spoken = new SpokenLanguage(this, () => (this.constructor as typeof SocialElement).saysAll);
  readonly #provided = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #page = new PageClient(this.localName, () => this.requestUpdate('client'));
  #ownClient: SocialClient | undefined;
  #joinedEndpoint: string | undefined;
  #view: ViewState | undefined;
  #reported: SocialError | undefined;
  readonly #onNetwork = (): void => {
    this.online = navigator.onLine;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onNetwork);
    addEventListener('offline', this.#onNetwork);
    this.#onNetwork();
    this.#followEndpoint();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onNetwork);
    removeEventListener('offline', this.#onNetwork);
    this.#followEndpoint();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endpoint') || changed.has('mapping')) this.#followEndpoint();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    // No words before their language is there: the first render waits for it, later ones never do.
    const ready = this.#spoken.prepare();
    return ready ? ready.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** The texts of this element's language. Only to be used while rendering and after. */
  protected get localizer(): Localizer {
    const { localizer } = this.#spoken;
    if (!localizer) throw new Error('the element was asked for words before it first rendered');
    return localizer;
  }

  /** Whether the backend offers this, and the page did not make the element read-only for writes. */
  protected can(capability: Capability): boolean {
    const writes = /\.(post|edit|remove|add|reply|set|follow|give|withdraw)$/.test(capability);
    return !(writes && this.readonly) && this.client?.capabilities[capability] === true;
  }

  /** True when no client is to be expected: neither property, endpoint, nor a provider around the element. */
  protected get unconnected(): boolean {
    if (this.client || this.endpoint) return false;
    if (composedClosest(this, 'social-provider')) return false;
    if (!warnedAboutMissingProvider) {
      warnedAboutMissingProvider = true;
      console.warn(
        `Maillon: <${this.localName}> has no backend. Give it endpoint="/graphql", a client property, or put it in a <social-provider endpoint="/graphql">.`,
      );
    }
    return true;
  }

  /**
   * Makes the state visible to styles as `:state(…)`, and to the page as `social-load` once and `social-error` once per
   * failure. Call it from `updated`.
   */
  protected announceView(view: ViewState, error?: SocialError, retry: () => void = () => undefined): void {
    if (error && error !== this.#reported) {
      this.#reported = error;
      this.dispatchEvent(new SocialErrorEvent(error, retry));
    }
    if (view === this.#view) return;
    const first = this.#view === undefined || this.#view === 'loading';
    if (this.#view) this.setState(this.#view, false);
    this.setState(view, true);
    this.#view = view;
    if (first && !this.#isInOurs && (view === 'ready' || view === 'empty'))
      this.dispatchEvent(new SocialLoadEvent());
  }

  /** Each of our events is followed by one that says no more than that it happened; what may still be cancelled is not. */
  override dispatchEvent(event: Event): boolean {
    const goesOn = super.dispatchEvent(event);
    const [, action] = /^social-(.+)/.exec(event.type) ?? [];
    const isWish = event.cancelable && !/^(navigate|auth-required)$/.test(action ?? '');
    if (action && goesOn && event.composed && !isWish) {
      const { kind, to } = event as Event & { readonly kind?: string; readonly to?: string };
      super.dispatchEvent(new SocialTrackEvent(action, this.localName, kind ?? to));
    }
    return goesOn;
  }

  /** Sets or clears a `:state(name)`. */
  protected setState(name: string, on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  protected get internals(): ElementInternals {
    return this.#internals;
  }

  /** Whether it stands in another of our elements: what comes there later is no news to the page. */
  get #isInOurs(): boolean {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host.localName.startsWith('social-');
  }

  #followEndpoint(): void {
    const { endpoint, mapping } = this;
    const joined = this.isConnected && endpoint ? JSON.stringify([endpoint, mapping]) : undefined;
    if (joined === this.#joinedEndpoint) return;
    this.#joinedEndpoint = joined;
    if (joined && endpoint) this.#page.join({ endpoint, ...(mapping && { mapping }) });
    else this.#page.leave();
  }
}
