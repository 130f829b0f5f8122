const sessions = new WeakMap();

/**
 * Lets a test ask Chromium what a page cannot ask: its accessibility tree, forced colours, another time zone. In the test:
 * `chromium('Accessibility.getFullAXTree')`, from packages/elements/src/testing/chromium.ts.
 */
export function chromiumCommand() {
  return {
    name: 'maillon-chromium-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'chromium') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      return (await sessions.get(page).send(payload.method, payload.params)) ?? {};
    },
  };
}
