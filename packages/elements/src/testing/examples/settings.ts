interface Settings {
  /** Of what is chosen at random. */
  readonly seed: number;
  /** The full product, where there is time: `npm run test:long`. */
  readonly everything: boolean;
  /** Of everything, the first of so many slices, the second … */
  readonly slice: { readonly part: number; readonly of: number };
  /** Whether the trees of what is drawn are written, not compared: `npm run trees`. */
  readonly writes: boolean;
  /** How many walks with random keys: more by `npm run test:long -- keys`. */
  readonly walks: number;
}

/** What the command that runs the tests says to them; see web-test-runner.config.mjs. */
export async function settings(): Promise<Settings> {
  const response = await fetch('/__settings');
  return (await response.json()) as Settings;
}
