import type { Comment, Id, RichText, SubjectRef, Viewer } from '../types.ts';
import type { SocialBackend } from '../backend.ts';
import type { ConformanceContext } from './case.ts';
import { calmly, expect } from './expect.ts';

export const words = (value: string): RichText => ({ format: 'markdown', value });

/** Says something and gives back the comment as stored. */
export async function say(
  context: ConformanceContext,
  subject: SubjectRef,
  value: string,
  parent?: Id,
): Promise<Comment> {
  const command = {
    subject,
    body: words(value),
    idempotencyKey: context.newKey(),
    ...(parent === undefined ? {} : { parent }),
  };
  const written = await context.backend.comments.add(command, calmly);
  expect(written.value, 'a backend that needs no moderator answers with the comment');
  return written.value;
}

/** Says several things, one after the other. */
export async function sayAll(
  context: ConformanceContext,
  subject: SubjectRef,
  values: readonly string[],
  parent?: Id,
): Promise<Comment[]> {
  const said: Comment[] = [];
  for (const value of values) said.push(await say(context, subject, value, parent));
  return said;
}

/** The first hundred comments of one level. */
export async function readComments(
  backend: SocialBackend,
  subject: SubjectRef,
  parent?: Id,
): Promise<readonly Comment[]> {
  const query = { subject, sort: 'oldest' as const, ...(parent === undefined ? {} : { parent }) };
  return (await backend.comments.page(query, { first: 100 }, calmly)).items;
}

export async function signedIn(backend: SocialBackend): Promise<Viewer> {
  const viewer = await backend.viewer(calmly);
  expect(viewer, 'somebody is signed in');
  return viewer;
}
