import { fileTypeFromBuffer } from 'file-type';
import { fetchGuarded, type Reach } from './guarded-fetch.ts';
import { NoPage } from './no-page.ts';
import { nextAddress, type Hosts } from './page-address.ts';
import { textOf, wordsOf, type PageWords } from './page-words.ts';

/** A page as it is told of: its words, and its picture drawn anew. */
export interface ReadLink extends Omit<PageWords, 'picture'> {
  /** WebP, small. */
  readonly picture: Uint8Array | null;
}

export interface Reading {
  readonly reach: Reach;
  readonly hosts: Hosts;
  /** Milliseconds for all of it: names, redirects, page and picture. */
  readonly patienceMs: number;
  /** Whether there is a place for pictures. */
  readonly pictures: boolean;
}

const mostPageBytes = 512 * 1024;
const mostPictureBytes = 2 * 1024 * 1024;
const mostPixels = 25_000_000;
/** Three times what a card shows of it. */
const longestSide = 480;
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

/**
 * Reads what is behind a link.
 *
 * @param url as `pageAddress` gives it
 * @throws NoPage
 */
export async function readLink(url: URL, { reach, hosts, patienceMs, pictures }: Reading): Promise<ReadLink> {
  const signal = AbortSignal.timeout(patienceMs);
  const page = await fetchGuarded(url, {
    ...{ reach, hosts, signal },
    types: ['text/html', 'application/xhtml+xml'],
    mostBytes: mostPageBytes,
    beginning: true,
  });
  const words = wordsOf(textOf(page.bytes, page.contentType));
  if (words === null) throw new NoPage('broken');
  const { picture: address, ...rest } = words;
  // A page without its picture is still worth telling of.
  const picture = pictures && address ? await pictureAt(page.url, address).catch(() => null) : null;
  return { ...rest, picture };

  async function pictureAt(from: URL, address: string): Promise<Uint8Array | null> {
    const { bytes } = await fetchGuarded(nextAddress(from, address, hosts), {
      ...{ reach, hosts, signal },
      types: pictureTypes,
      mostBytes: mostPictureBytes,
      beginning: false,
    });
    return drawnSmall(bytes);
  }
}

/** Draws a picture anew, small: nothing else that was in it comes along. Null: it is none, or this machine cannot draw. */
async function drawnSmall(bytes: Buffer): Promise<Uint8Array | null> {
  // By its content: what a server says of it counts for nothing, and a drawing with scripts is none of these.
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!pictureTypes.includes(type)) return null;
  const { default: sharp } = await import('sharp');
  const drawn = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: 5 });
  return new Uint8Array(await drawn.toBuffer());
}
