import { ContextProvider } from '@lit/context';
import type { ClientOptions, SocialClient } from '@maillon/sdk';
import { LitElement, css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext } from '../foundation/client-context.ts';
import { PageClient } from '../foundation/page-client.ts';
import { backendNamed, whenRegistered } from './backends.ts';

/**
 * Gives the social elements inside it their backend. Draws nothing of its own.
 *
 * Several may stand on one page, also inside each other; the nearest wins. Two providers for the same endpoint, even in
 * separate bundles, share one client, one store and one stream of requests.
 *
 * @tag social-provider
 * @slot - The page, or the part of it, whose elements use this backend.
 */
export class SocialProvider extends LitElement {
  static override readonly styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  /** Registers the element under `tag` unless the name is taken. */
  static define(tag = 'social-provider', registry: CustomElementRegistry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** URL of the GraphQL endpoint, absolute or relative to the page. */
  @property() endpoint: string | undefined;

  /** URL of a mapping as JSON, absolute or relative to the page: how that endpoint speaks, if not as our own server. */
  @property() mapping: string | undefined;

  /** Whether cookies travel: `same-origin`, `include` or `omit`. */
  @property() credentials: RequestCredentials = 'same-origin';

  /** Names the sign-in when clients with a `token` function may be shared: same name, same person. */
  @property() session: string | undefined;

  /** How changes come: `sse`, `ws` or `poll`. Without it as the mapping says; where no stream can be had, by polling. */
  @property() live: ClientOptions['live'];

  /** URL of the stream of changes, if it is not at the endpoint. */
  @property({ attribute: 'live-endpoint' }) liveEndpoint: string | undefined;

  /**
   * A mapping made with `defineBackend`, or any `SocialBackend`; our own server's by default. As an attribute, the name of
   * one that `registerBackend` knows, now or later.
   */
  @property() backend: ClientOptions['backend'] | string;

  /** Who is looking, where the page knows already; null for nobody. Then the backend is not asked. */
  @property({ attribute: false }) viewer: ClientOptions['viewer'];

  /** Gives a fresh access token whenever one is needed. Kept in memory, sent to the endpoint's origin only. */
  @property({ attribute: false }) token: ClientOptions['token'];

  /** Further headers for each request, e.g. against CSRF. */
  @property({ attribute: false }) headers: ClientOptions['headers'];

  /** The host's own `fetch` (SPFx clients, Kerberos). */
  @property({ attribute: false }) fetch: ClientOptions['fetch'];

  /** A client made with `createClient`, instead of all the above. */
  @property({ attribute: false }) client: SocialClient | undefined;

  readonly #context = new ContextProvider(this, { context: clientContext });
  readonly #page = new PageClient(this.localName, (client) => this.#context.setValue(client));

  #stopWaiting: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#page.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: what was left must be joined again.
    if (this.hasUpdated) this.#provide();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const matters = [
      'endpoint',
      'mapping',
      'credentials',
      'session',
      'live',
      'liveEndpoint',
      'backend',
      'viewer',
      'token',
      'headers',
      'fetch',
      'client',
    ] as const;
    if (matters.some((name) => changed.has(name))) this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    this.#page.leave();
    this.#stopWaiting?.();
    // Off the page nothing is provided; back on it, this runs again.
    if (!this.isConnected) return;
    if (this.client) {
      this.#context.setValue(this.client);
      return;
    }
    const { endpoint, mapping, token, headers, credentials, session, live, liveEndpoint, viewer } = this;
    const backend = typeof this.backend === 'string' ? backendNamed(this.backend) : this.backend;
    if (typeof this.backend === 'string' && !backend) return this.#wait(this.backend);
    if (!endpoint && !backend && !mapping) return;
    this.#page.join({
      credentials,
      ...(endpoint && { endpoint }),
      ...(mapping && { mapping }),
      ...(backend && { backend }),
      ...(token && { token }),
      ...(headers && { headers }),
      ...(this.fetch && { fetch: this.fetch }),
      ...(session && { session }),
      ...(live && { live }),
      ...(liveEndpoint && { liveEndpoint }),
      ...(viewer !== undefined && { viewer }),
    });
  }

  /** The script that registers it may come later. */
  #wait(name: string): void {
    this.#stopWaiting = whenRegistered((registered) => {
      if (registered === name) this.#provide();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-provider': SocialProvider;
  }
}
