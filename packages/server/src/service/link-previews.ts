import { randomBytes } from 'node:crypto';
import type { RichText } from '@maillon/contract';
import { thisMachine, type Reach } from '../link-previews/guarded-fetch.ts';
import { NoPage } from '../link-previews/no-page.ts';
import { pageAddress, type Hosts } from '../link-previews/page-address.ts';
import { readLink } from '../link-previews/read-link.ts';
import type { Queries } from '../store/database.ts';
import {
  dropLoosePictures,
  dropPreviewsBefore,
  findPreview,
  keepPicture,
  keepPreview,
} from '../store/link-previews.ts';
import type { StoredPreview } from '../store/schema.ts';
import type { Files } from './files.ts';
import { tooOften } from './refusals.ts';
import { isStorable } from './words.ts';

/** See `ServerOptions.linkPreviews`. */
export interface LinkPreviewOptions {
  /** Hosts that may be asked: `wiki.example`, or `*.example` for all below it. Absent: any that is public; none: what is known already is told. */
  readonly hosts?: readonly string[] | undefined;
  /** Hosts that are never asked. */
  readonly neverHosts?: readonly string[] | undefined;
  /** Pages that one person may have read in a minute; 20 if absent. What is known already does not count. */
  readonly mostPerMinute?: number | undefined;
  /** Milliseconds for a page with its picture; 5,000 if absent. */
  readonly patienceMs?: number | undefined;
  /** How this machine reaches others. For tests. */
  readonly reach?: Reach | undefined;
}

interface Surroundings {
  readonly db: Queries;
  readonly files: Files;
  readonly now: () => Date;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** So long what was found holds, and that nothing was. */
const holdsMs = { page: dayMs, nothing: 10 * minuteMs } as const;
/** A post may be written long after its preview was seen. */
const keptMs = 30 * dayMs;
/** Pages read at the same time, by all. */
const mostAtOnce = 8;

/** What is behind links, read once for everybody and kept for a day. */
export class LinkPreviews {
  /** Whether anybody can ask. */
  readonly isOn: boolean;
  readonly #options: LinkPreviewOptions;
  readonly #hosts: Hosts;
  readonly #around: Surroundings;
  readonly #reading = new Map<string, Promise<StoredPreview | null>>();
  /** When each person had pages read in the last minute. */
  readonly #asked = new Map<string, readonly number[]>();

  constructor(around: Surroundings, options: LinkPreviewOptions | false) {
    this.isOn = options !== false;
    this.#options = options || {};
    this.#hosts = { only: this.#options.hosts, never: this.#options.neverHosts };
    this.#around = around;
  }

  /**
   * What is at an address. Null: nothing to show, for whatever reason; it is never told which.
   *
   * @throws RATE_LIMITED
   */
  async find(viewerId: string, address: string): Promise<StoredPreview | null> {
    const url = addressOf(address);
    if (url === null) return null;
    const known = await findPreview(this.#around.db, url.href);
    // Nobody is to be asked: then what is known is all there is.
    if (this.#hosts.only?.length === 0) return known?.preview ?? null;
    if (addressOf(address, this.#hosts) === null) return null;
    const age = known ? this.#around.now().getTime() - known.fetchedAt.getTime() : Infinity;
    if (known && age < holdsMs[known.preview ? 'page' : 'nothing']) return known.preview;
    const running = this.#reading.get(url.href);
    if (running) return running;
    this.#count(viewerId);
    const reading = this.#read(url).finally(() => this.#reading.delete(url.href));
    this.#reading.set(url.href, reading);
    return reading;
  }

  /** What a post takes along: what its author saw, by our own record of it. Null: we know nothing of it. */
  async kept(db: Queries, address: string): Promise<StoredPreview | null> {
    const url = addressOf(address);
    return (url && (await findPreview(db, url.href))?.preview) ?? null;
  }

  /** Whether words lead to the address of a preview. */
  isIn({ value }: Pick<RichText, 'value'>, { url }: Pick<StoredPreview, 'url'>): boolean {
    const written = value.match(/https?:\/\/[^\s<>"]+/giu) ?? [];
    // What ends a sentence, or Markdown's brackets, may be part of an address or not.
    return written.some((one) =>
      [one, one.replace(/[)\].,;:!?*_~]+$/u, '')].some((each) => URL.parse(each)?.href.split('#')[0] === url),
    );
  }

  /** Forgets what has been lying around; resolves when its bytes are gone too. */
  async tidy(): Promise<void> {
    const { db, files, now } = this.#around;
    const ago = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);
    await dropPreviewsBefore(db, ago(keptMs));
    const ids = await dropLoosePictures(db, ago(dayMs));
    await Promise.all(ids.map((id) => files.store.remove(id)));
  }

  /** @throws RATE_LIMITED */
  #count(viewerId: string): void {
    const { mostPerMinute = 20 } = this.#options;
    const now = this.#around.now().getTime();
    for (const [id, times] of this.#asked) {
      const recent = times.filter((time) => time > now - minuteMs);
      if (recent.length > 0) this.#asked.set(id, recent);
      else this.#asked.delete(id);
    }
    const mine = this.#asked.get(viewerId) ?? [];
    if (mine.length >= mostPerMinute || this.#reading.size >= mostAtOnce) throw tooOften();
    this.#asked.set(viewerId, [...mine, now]);
  }

  async #read(url: URL): Promise<StoredPreview | null> {
    const { db, now } = this.#around;
    const preview = await this.#look(url);
    await keepPreview(db, url.href, preview, now());
    return preview;
  }

  async #look(url: URL): Promise<StoredPreview | null> {
    const { files } = this.#around;
    const { reach = thisMachine, patienceMs = 5_000 } = this.#options;
    try {
      const { picture, ...words } = await readLink(url, {
        ...{ reach, patienceMs },
        hosts: this.#hosts,
        pictures: files.isOpen,
      });
      return {
        url: url.href,
        ...words,
        imageUrl: null,
        picture: picture && (await this.#keepPicture(picture)),
      };
    } catch (error) {
      if (error instanceof NoPage) return null;
      throw error;
    }
  }

  async #keepPicture(bytes: Uint8Array): Promise<string> {
    const { db, files, now } = this.#around;
    const id = `l-${randomBytes(24).toString('base64url')}`;
    await files.store.put(id, bytes);
    await keepPicture(db, id, now());
    return id;
  }
}

function addressOf(address: string, hosts: Hosts = {}): URL | null {
  if (!isStorable(address)) return null;
  try {
    return pageAddress(address, hosts);
  } catch (error) {
    if (error instanceof NoPage) return null;
    throw error;
  }
}
