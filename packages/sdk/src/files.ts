import type { Attachment } from '@maillon/contract';
import type { FileOptions } from './api.ts';
import type { Core } from './core.ts';
import { SocialError, toSocialError } from './errors.ts';

// What comes with the first file that somebody adds: what sends it, so that it is there by then, and what keeps it.
import './transport/upload.ts';
export * from './draft-files.ts';

/** Gives a file to the backend. Rejects with a `SocialError`. */
export async function addFile(
  core: Core,
  file: Blob,
  { name, signal, progress }: FileOptions,
): Promise<Attachment> {
  core.require('files.add');
  const { files } = core.backend;
  const either = signal ? AbortSignal.any([core.signal, signal]) : core.signal;
  try {
    if (!files) throw new SocialError('unsupported');
    return await files.add({ file, name }, { signal: either, progress });
  } catch (thrown) {
    throw toSocialError(thrown, 'files.add');
  }
}
