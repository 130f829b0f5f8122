export declare const home: string;
export declare function ensureStrapi(): number;
export declare function ensurePanel(): number;
export interface RunningStrapi {
  /** Without a slash at its end. */
  readonly url: string;
  readonly password: string;
  readonly seconds: number;
  said(): string;
  stop(): Promise<void>;
}
export declare function startStrapi(options: {
  readonly data: string;
  readonly port?: number;
  readonly panel?: boolean;
  readonly fresh?: boolean;
}): Promise<RunningStrapi>;
