import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FileStore } from '../files/file-store.ts';
import { judgeFile, plainName } from '../files/judge-file.ts';
import type { Queries } from '../store/database.ts';
import { claimUploads, ownSecret, type UploadRow } from '../store/uploads.ts';
import { refusal, refuse, type Refused } from './refusals.ts';
import type { Session } from './session.ts';
import { findSubject } from './subjects.ts';
import { checkLine } from './words.ts';
import type { Write } from './writes.ts';

/** What a post or comment takes along. */
export interface SentAttachment {
  readonly id: string;
  readonly description?: string | null | undefined;
}

/** How files are kept and offered. */
export interface Files {
  readonly store: FileStore;
  /** Whether anybody can send any. */
  readonly isOpen: boolean;
  /** Where they are read: below the API. */
  readonly path: string;
  /** Bytes of one file. */
  readonly mostBytes: number;
  /** Bytes that one person may send in a day. */
  readonly mostBytesPerDay: number;
  readonly secret: Promise<string>;
}

export const mostAttachments = 10;
const longestDescription = 500;
/** So long an address works at least; it stays the same for as long, so that browsers keep what they read. */
const addressMs = 6 * 3_600_000;

export function filesOver(db: Queries, options: Omit<Files, 'secret'>): Files {
  let secret: Promise<string> | undefined;
  return {
    ...options,
    get secret() {
      return (secret ??= ownSecret(db, 'file-addresses').catch((error: unknown) => {
        secret = undefined;
        throw error;
      }));
    },
  };
}

/** Takes a file in: it belongs to nothing yet, and only its owner can read it. */
export async function addFile(session: Session, bytes: Uint8Array, sentName: string): Promise<UploadRow> {
  const { files, now } = session.house;
  const name = plainName(sentName);
  const judged = await judgeFile(bytes, name);
  const id = `f-${randomBytes(24).toString('base64url')}`;
  // A row without its file would be a broken picture; a file without a row takes room only.
  await files.store.put(id, judged.bytes);
  const row = {
    id,
    ownerId: session.viewer.id,
    kind: judged.kind,
    name,
    mediaType: judged.mediaType,
    size: judged.bytes.length,
    width: judged.width,
    height: judged.height,
    description: null,
    createdAt: now(),
    nodeId: null,
    position: null,
  };
  await session.db.insertInto('upload').values(row).execute();
  return row;
}

/** The files that a write takes along, each with what it shows. */
export function attachmentsIn(input: {
  readonly attachments?: readonly string[] | null | undefined;
  readonly descriptions?: readonly string[] | null | undefined;
}): SentAttachment[] {
  const ids = [...new Set(input.attachments ?? [])];
  return ids.map((id) => ({ id, description: input.descriptions?.[(input.attachments ?? []).indexOf(id)] }));
}

export function checkAttachments(attachments: readonly SentAttachment[]): Refused[] {
  if (attachments.length > mostAttachments) {
    return [refusal('LIMIT_REACHED', 'attachments', `At most ${mostAttachments} files.`, mostAttachments)];
  }
  return attachments.flatMap(({ description }) =>
    checkLine(description ?? '', 'attachments.description', longestDescription),
  );
}

/** Gives what somebody has sent to what they write. */
export async function attach(
  session: Session,
  { db }: Write,
  nodeId: string,
  files: readonly SentAttachment[],
): Promise<void> {
  if (files.length === 0) return;
  const claimed = await claimUploads(db, { ownerId: session.viewer.id, nodeId, files });
  if (claimed < files.length) {
    refuse('NOT_FOUND', 'attachments', 'A file is not there, or belongs to something else. Send it again.');
  }
}

/** An address at which this viewer, and whoever they give it to, can read a file for some hours. */
export async function addressOf({ house, viewer }: Session, { id }: Pick<UploadRow, 'id'>): Promise<string> {
  const until = (Math.ceil(house.now().getTime() / addressMs) + 1) * addressMs;
  const signature = await sign(house.files, id, viewer.id, String(until));
  return `${house.files.path}/${id}?${new URLSearchParams({ for: viewer.id, until: String(until), signature }).toString()}`;
}

async function sign({ secret }: Files, id: string, viewerId: string, until: string): Promise<string> {
  return createHmac('sha256', await secret)
    .update(JSON.stringify([id, viewerId, until]))
    .digest('base64url');
}

/** For whom an address was made; null: it was not made here, or is too old. */
export async function readerOf(
  files: Files,
  now: Date,
  id: string,
  query: URLSearchParams,
): Promise<string | null> {
  const [viewerId, until, signature] = ['for', 'until', 'signature'].map((name) => query.get(name) ?? '');
  if (!viewerId || !until || !signature || !(Number(until) > now.getTime())) return null;
  const expected = Buffer.from(await sign(files, id, viewerId, until));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? viewerId : null;
}

/** Whether somebody may read a file now: as what it belongs to; while it belongs to nothing, its owner. */
export async function mayRead(session: Session, upload: UploadRow): Promise<boolean> {
  if (upload.nodeId === null) return upload.ownerId === session.viewer.id && upload.createdAt.getTime() > 0;
  return (await findSubject(session, upload.nodeId)) !== null;
}
