import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { SampleCompany } from '@maillon/contract/sample-data';
import type { Queries } from '../store/database.ts';
import type { FileStore } from './file-store.ts';
import { judgeFile, type JudgedFile } from './judge-file.ts';

type Content = (file: {
  readonly name: string;
  readonly picture?: Picture;
  readonly lines?: readonly string[];
}) => string;
type Picture = NonNullable<SampleCompany['activities'][number]['linkPicture']>;

/** Drawn once: tests empty their databases often. */
const drawn = new Map<string, JudgedFile>();

/** Gives a sample company its files: pictures as a server keeps them, and pages. Nothing where pictures cannot be drawn. */
export async function insertSampleFiles(
  db: Queries,
  store: FileStore,
  { activities }: SampleCompany,
  contentOf: Content,
): Promise<void> {
  const sharp = await import('sharp').then(
    (module) => module.default,
    () => undefined,
  );
  const draw = async (picture: Picture): Promise<JudgedFile | undefined> => {
    const known = drawn.get(picture);
    if (known || !sharp) return known;
    const made = await sharp(Buffer.from(contentOf({ name: '', picture })))
      .png({ compressionLevel: 4 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = made.info;
    const file: JudgedFile = {
      kind: 'image',
      mediaType: 'image/png',
      bytes: new Uint8Array(made.data),
      width,
      height,
    };
    drawn.set(picture, file);
    return file;
  };
  for (const { id: nodeId, authorId, createdAt, files = [], linkPicture, linkPreview } of activities) {
    for (const [position, file] of files.entries()) {
      const judged = file.picture
        ? await draw(file.picture)
        : await judgeFile(new TextEncoder().encode(contentOf(file)), file.name);
      if (!judged) continue;
      const id = nameOf('f', file.id);
      await store.put(id, judged.bytes);
      const { kind, mediaType, width, height } = judged;
      const row = {
        id,
        ownerId: authorId,
        kind,
        mediaType,
        width,
        height,
        nodeId,
        position,
        size: judged.bytes.length,
      };
      await db
        .insertInto('upload')
        .values({
          ...row,
          name: file.picture ? `${file.picture}.png` : file.name,
          description: file.description,
          createdAt: new Date(createdAt),
        })
        .execute();
    }
    const page = linkPicture && linkPreview && sharp && (await draw(linkPicture));
    if (!page) continue;
    const picture = nameOf('l', linkPreview.url);
    const small = sharp(page.bytes).resize({ width: 480, height: 480, fit: 'inside' }).webp({ quality: 80 });
    await store.put(picture, new Uint8Array(await small.toBuffer()));
    const more = sql`coalesce(link_preview, '{}'::jsonb) || ${JSON.stringify({ picture })}::jsonb`;
    await sql`update activity set link_preview = ${more} where id = ${nodeId}`.execute(db);
    await sql`update link_preview set preview = preview || ${JSON.stringify({ picture })}::jsonb
      where url = ${linkPreview.url}`.execute(db);
  }
}

function nameOf(letter: 'f' | 'l', key: string): string {
  return `${letter}-${createHash('sha256').update(key).digest('base64url').slice(0, 32)}`;
}
