import { executeServerCommand } from '@web/test-runner-commands';

/** Whether this browser answers to `chromium()`. */
export const isChromium: boolean = 'chrome' in globalThis || navigator.userAgent.includes('Chrome');

/** Asks the browser, by its DevTools protocol, for what no page may ask. */
export function chromium<R = unknown>(method: string, params: object = {}): Promise<R> {
  return executeServerCommand<R, object>('chromium', { method, params });
}

/** Media features as a person has set them, `{ 'forced-colors': 'active' }`; none by default. */
export async function prefer(features: Readonly<Record<string, string>> = {}): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await chromium('Emulation.setEmulatedMedia', { features: list });
}
