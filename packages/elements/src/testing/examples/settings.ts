interface Settings {
  /** Of what is chosen at random. */
  readonly seed: number;
  /** The full product, where there is time: `npm run test:long`. */
  readonly everything: boolean;
  /** Whether the trees of what is drawn are written, not compared: `npm run trees`. */
  readonly writes: boolean;
}

/** What the command that runs the tests says to them; see web-test-runner.config.mjs. */
export async function settings(): Promise<Settings> {
  const response = await fetch('/__settings');
  return (await response.json()) as Settings;
}
