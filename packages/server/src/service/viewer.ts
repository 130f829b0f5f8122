import type { Role } from '../store/schema.ts';

/** Who is looking: all that permissions depend on. */
export interface Viewer {
  /** The id of their person. */
  readonly id: string;
  readonly siteId: string | null;
  readonly groupIds: readonly string[];
  /** Of these, the ones that they look after. */
  readonly ownedGroupIds: readonly string[];
  readonly role: Role;
}

/**
 * Whether someone may read, comment, react to and thank for an outside thing, by its normalised URN or URL. Asked for
 * every read and write that names one, once per request and thing.
 */
export type SubjectPolicy = (viewer: Viewer, urn: string) => boolean | Promise<boolean>;
