import { fromPayload, map } from '@maillon/sdk';
import { added, note, refusals, removed, told, type Cases } from './case.ts';

const deaf = { errors: [] };

/** What counts for the mapping as a whole: refusals that nobody would hear, and names that nobody would read. */
export const inTheWhole: Cases = {
  'dropped-error-channel': [
    told(
      added(`note { ${note} }`),
      'the document does not ask for NotePayload.errors, where the backend says what it refuses',
      'a refusal would look like success: people’s words would be lost without a word',
      `select “errors { code }”, and say errors: [fromPayload('*.errors[]')]`,
      deaf,
    ),
    told(
      added(`note { ${note} } ${refusals}`),
      'NotePayload.errors is asked for, and no channel reads it',
      'a refusal would look like success: people’s words would be lost without a word',
      `add fromPayload('*.errors[]') to errors`,
      deaf,
    ),
    told(
      added(`note { ${note} } errors { words }`),
      'the document does not ask for Problem.code, by which a refusal is understood',
      'every refusal would be “invalid”, whatever it is',
      'select “code” in it',
    ),
    told(
      added(`note { ${note} } errors { code words }`),
      'the document does not ask for Problem.sentence, by which a refusal is understood',
      'people would not learn the message',
      'Problem has code and words',
      {
        errors: [fromPayload('*.errors[]', { message: 'sentence' })],
      },
    ),
    told(
      removed,
      'no document asks for anything at “*.problems[]”, where the mapping expects refusals',
      'what the backend refuses there would look like success',
      'correct the path, or select the refusals in the documents that write',
      { errors: [fromPayload('*.problems[]')] },
    ),
  ],
  'unknown-name': [
    told(
      {},
      'types has lenses for “persn”, which is no type of ours',
      'they would never be used',
      'did you mean “person”?',
      { types: { persn: {} } },
    ),
    told(
      {},
      'there is no capability “comments.ad”',
      'correcting it changes nothing',
      'did you mean “comments.add”?',
      { capabilities: { 'comments.ad': false } },
    ),
    told(
      {},
      'addresses names ids of “persons”, which is no type of ours',
      'they would stay as they are',
      'did you mean “person”?',
      { addresses: { ids: { persons: 'person:{id}' } } },
    ),
    told(
      {},
      'there is no error channel “paylod”',
      'what it should hear is never heard',
      'did you mean “payload”?',
      { errors: [{ channel: 'paylod' }] },
    ),
    told(
      {},
      'variables has a lens for $order, which no document declares',
      'it would never be used',
      'take it out',
      { variables: { order: map({ newest: 'NEW' }) } },
    ),
  ],
  'wrong-address': [
    told(
      {},
      'the address of comment, “note:”, has no {id} in it',
      'every comment would have the same id',
      'write “comment:{id}”',
      { addresses: { ids: { comment: 'note:' } } },
    ),
  ],
};
