import type { Queries } from '../store/database.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Files } from './files.ts';
import type { LinkPreviews } from './link-previews.ts';
import type { LiveChanges } from './live.ts';
import type { SubjectPolicy, Viewer } from './viewer.ts';

/** What all requests share. */
export interface House {
  readonly db: Queries;
  readonly live: LiveChanges;
  readonly subjectPolicy: SubjectPolicy;
  readonly now: () => Date;
  /** How long an author may edit a comment, in milliseconds; null: for ever. */
  readonly editWindowMs: number | null;
  /** Thank-yous a person may say in a week. */
  readonly kudosPerWeek: number;
  /** Whether the organisation compares how often people are thanked. */
  readonly kudosRanking: boolean;
  readonly reactionKinds: readonly string[];
  readonly files: Files;
  readonly links: LinkPreviews;
}

/** One viewer's request: what they may see, read once. */
export class Session {
  readonly house: House;
  readonly viewer: Viewer;
  readonly #policy = new Map<string, Promise<boolean>>();
  #load: Loaders | undefined;

  constructor(house: House, viewer: Viewer) {
    this.house = house;
    this.viewer = viewer;
  }

  get db(): Queries {
    return this.house.db;
  }

  /** Batched reads, each thing once per request. */
  get load(): Loaders {
    return (this.#load ??= createLoaders(this.house.db, this.viewer));
  }

  /** After a write: what was read before may be old. */
  forget(): void {
    this.#load = undefined;
  }

  /** The operator's word on an outside thing. A policy that fails refuses. */
  mayUse(urn: string): Promise<boolean> {
    const known = this.#policy.get(urn);
    if (known !== undefined) return known;
    const answer = Promise.resolve()
      .then(() => this.house.subjectPolicy(this.viewer, urn))
      .then((allowed) => allowed === true);
    this.#policy.set(urn, answer);
    return answer;
  }
}
