/** What the page around us tells: whether anybody looks, and whether there is a network. */
export interface PageSignals {
  readonly hidden: boolean;
  readonly online: boolean;
  /** Calls `listener` when the tab is shown again or the network is back. Returns how to stop. */
  onReturn(listener: () => void): () => void;
  /** Calls `listener` when the tab is hidden. Returns how to stop. */
  onHide?(listener: () => void): () => void;
  /** Calls `listener` when the page is left: what is begun then may still get out. Returns how to stop. */
  onLeave?(listener: () => void): () => void;
}

/** The browser's page; outside a browser, a page that is always shown and online. */
export const browserPage: PageSignals = {
  get hidden() {
    return globalThis.document?.visibilityState === 'hidden';
  },
  get online() {
    return globalThis.navigator?.onLine !== false;
  },
  onLeave(listener) {
    if (!globalThis.document) return () => {};
    addEventListener('pagehide', listener);
    return () => removeEventListener('pagehide', listener);
  },
  onReturn(listener) {
    if (!globalThis.document) return () => {};
    const shown = () => document.visibilityState !== 'hidden' && listener();
    document.addEventListener('visibilitychange', shown);
    addEventListener('online', listener);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      removeEventListener('online', listener);
    };
  },
  onHide(listener) {
    if (!globalThis.document) return () => {};
    const hidden = () => document.visibilityState === 'hidden' && listener();
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  },
};
