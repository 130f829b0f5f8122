import { fileTypeFromBuffer } from 'file-type';

/** What a file is, by its content; what its name or sender says counts for nothing. */
export interface JudgedFile {
  readonly kind: 'image' | 'file';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly width: number | null;
  readonly height: number | null;
}

/** Why a file is not taken. */
export class UnwantedFile extends Error {
  override readonly name = 'UnwantedFile';
  readonly code: 'EMPTY' | 'TOO_MANY_PIXELS' | 'PROGRAM';
  constructor(code: UnwantedFile['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A picture of 50 million pixels takes 200 MB of memory to look at: more is a mistake or an attack. */
const mostPixels = 50_000_000;
/** Pixels of the longer side that a screen can use. */
const longestSide = 2_560;

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
const programs =
  /^application\/(x-msdownload|x-elf|x-mach-binary|vnd\.microsoft\.portable-executable|x-msi|java-vm|wasm|x-apple-diskimage)$/;
/** Names that a system runs on a double click. */
const runs = /\.(exe|com|scr|bat|cmd|msi|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|app|dmg|pif|cpl|reg)$/i;

/**
 * Looks at a file. Pictures are drawn anew: what else was in them (a script at their end, where the phone was) does not
 * come along. Anything else is kept as it is, to be offered and never shown; SVG and HTML are among that.
 *
 * @throws UnwantedFile
 */
export async function judgeFile(bytes: Uint8Array, name: string): Promise<JudgedFile> {
  if (bytes.length === 0) throw new UnwantedFile('EMPTY', 'There is nothing in the file.');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (programs.test(found?.mime ?? '') || runs.test(name.trim())) {
    throw new UnwantedFile('PROGRAM', 'Programs are not taken.');
  }
  const asIs = { kind: 'file', bytes, width: null, height: null } as const;
  if (found && pictures.has(found.mime)) {
    return (await redrawn(bytes, found.mime)) ?? { ...asIs, mediaType: 'application/octet-stream' };
  }
  return { ...asIs, mediaType: found && isInert(found.mime) ? found.mime : plainType(bytes) };
}

/** Types that no browser runs as a page, also where somebody forgets to say so. */
function isInert(type: string): boolean {
  return (
    /^(application\/(pdf|zip|gzip|x-7z-compressed|x-tar|vnd\..*)|audio\/|video\/|font\/)/.test(type) &&
    !/xml$|html/.test(type)
  );
}

function plainType(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? 'application/octet-stream' : 'text/plain; charset=utf-8';
  } catch {
    return 'application/octet-stream';
  }
}

/** Undefined: it only looks like a picture, or this machine cannot draw. */
async function redrawn(bytes: Uint8Array, type: string): Promise<JudgedFile | undefined> {
  const sharp = await import('sharp').then(
    (module) => module.default,
    () => undefined,
  );
  if (!sharp) return undefined;
  try {
    const isMoving = type === 'image/gif' || type === 'image/webp';
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: isMoving });
    const { width = 0, height = 0, pages = 1 } = await source.metadata();
    if (width * height > mostPixels || pages > 500) throw new UnwantedFile('TOO_MANY_PIXELS', tooMany);
    const drawn = source
      .autoOrient()
      .resize({ width: longestSide, height: longestSide * pages, fit: 'inside', withoutEnlargement: true });
    const [format, mediaType] =
      type === 'image/jpeg'
        ? ([drawn.jpeg({ quality: 85, mozjpeg: true }), 'image/jpeg'] as const)
        : type === 'image/png'
          ? ([drawn.png(), 'image/png'] as const)
          : ([drawn.webp({ quality: 85 }), 'image/webp'] as const);
    const { data, info } = await format.timeout({ seconds: 20 }).toBuffer({ resolveWithObject: true });
    const shownHeight = info.pageHeight ?? Math.round(info.height / pages);
    return { kind: 'image', mediaType, bytes: data, width: info.width, height: shownHeight };
  } catch (error) {
    if (error instanceof UnwantedFile) throw error;
    if (/pixel limit/i.test(error instanceof Error ? error.message : '')) {
      throw new UnwantedFile('TOO_MANY_PIXELS', tooMany);
    }
    return undefined;
  }
}

const tooMany = `A picture has at most ${mostPixels / 1_000_000} million pixels.`;

/** A file name as people may see it: no path, no control characters, nothing that turns the direction of reading. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .toWellFormed();
  const letters = [...plain];
  if (letters.length <= 120) return plain || 'file';
  const ending = /\.\w{1,8}$/.exec(plain)?.[0] ?? '';
  return letters.slice(0, 120 - ending.length).join('') + ending;
}
