/** Chromium's flags for tests: no sandbox (containers run as root), nothing in the background. */
export const chromiumFlags: string[];
/** The path of a browser that is installed, or undefined. */
export function findInstalled(kind?: 'chromium' | 'firefox'): string | undefined;
/** The path of a Chromium: an installed one, else the one that comes as an npm package. */
export function findChromium(): Promise<string | undefined>;
/** Makes sure that the tests have a browser; false after saying in one line what is missing. */
export function ensureBrowser(): Promise<boolean>;
