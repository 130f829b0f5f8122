export interface RunningPage {
  /** With its last slash. */
  readonly url: string;
  close(): Promise<void>;
}
export declare function servePage(options: {
  readonly strapi: string;
  readonly password: string;
  readonly scripts: string;
  readonly port?: number;
  readonly pages?: Readonly<Record<string, string>>;
}): Promise<RunningPage>;
