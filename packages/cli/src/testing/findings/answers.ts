import { build, guardedRow, guardedToggle, map, offset, op, text, time, value } from '@maillon/sdk';
import {
  added,
  feed,
  note,
  numbered,
  people,
  person,
  refusals,
  thread,
  told,
  viewer,
  type Cases,
} from './case.ts';

const author = `author: writer { ${person} }`;
const likes = (selection: string) => op(`query ($subject: ID!) { likes(about: $subject) { ${selection} } }`);
const mark = op('mutation ($subject: ID!, $kind: String) { mark(note: $subject, kind: $kind) { liked } }');
const unmark = op('mutation ($id: ID!) { mark(note: $id, on: false) { liked } }');

/** What comes back, through the lenses, beside what the elements need. */
export const inAnswers: Cases = {
  'missing-field': [
    told(
      people('id login'),
      '[].displayName is missing: a person must have displayName',
      'the document selects no “displayName” of User, and no lens gives it',
      'select “displayName: name”',
    ),
    told(
      thread({ fields: `id createdAt: writtenAt ${author}` }),
      '[].body is missing: a comment must have body',
      'the document selects no “body” of Note, and no lens gives it',
      'select “body: text”',
    ),
    told(
      { 'kudos.values': op('{ moods { id } }') },
      '[].label is missing: a value of the company must have label',
      'the document selects no “label” of MoodWord, and no lens gives it',
      'select it under that name (label: …), or say a lens: item: { label: … }',
    ),
  ],
  nullable: [
    told(
      people('id displayName: nick'),
      '[].displayName may be null',
      'a person must have displayName: one without it is left out, and the schema lets User.nick be null',
      `give another that stands in for it: displayName: first('…', '…'), or the same for all: displayName: value(…)`,
    ),
    told(
      { 'kudos.values': op('{ moods { id: number label: word } }') },
      '[].id may be null',
      'a value of the company must have id: one without it is left out, and the schema lets MoodWord.number be null',
      'take it from a field that is never null: an id cannot be made up, and what has none stays out',
    ),
    told(
      thread({ fields: `id body: text createdAt: readAt ${author}` }),
      '[].createdAt may be null',
      'a comment must have createdAt: one without it is left out, and the schema lets Note.readAt be null',
      `give another moment that stands in for it: createdAt: first('…', '…'); what has none stays out`,
    ),
    told(
      {
        'kudos.page': op(
          `query ($offset: Int!, $first: Int!, $recipient: ID) { thanks(to: $recipient, skip: $offset, take: $first) { id from: by { ${person} } createdAt: at recipients: to { ${person} } } }`,
          { page: offset('thanks') },
        ),
      },
      '[].recipients may be null',
      'a kudos must have recipients: one without it is left out, and the schema lets Thanks.to be null',
      `give another that stands in for it: recipients: first('…', '…'), or none at all: recipients: value([])`,
    ),
    told(
      {
        'reactions.summaries': op(
          'query ($subjects: [ID!]!) { tallies(of: $subjects, take: 100) { id groups: kinds { kind count: number viewerHasReacted: mine } } }',
          { from: { lens: 'plural', path: 'tallies', key: 'id' } as never },
        ),
      },
      '[].groups may be null',
      'a summary of reactions must have groups: one without it is left out, and the schema lets Tally.kinds be null',
      `give another that stands in for it: groups: first('…', '…'), or none at all: groups: value([])`,
    ),
  ],
  'may-be-absent': [
    told(
      people('id displayName: name @include(if: true)'),
      '[].displayName may be absent (@include)',
      'a person must have displayName: without it, it is left out',
      'take @include off it',
    ),
    told(
      feed(`__typename ... on Note { ${note} } ... on Advert { id ${author.replace('writer', 'by')} }`, {
        item: { kind: value('post') },
      }),
      '[].createdAt may be absent (Advert without it)',
      'an activity must have createdAt: without it, it is left out',
      'select it for every type, or say byType({ … }) or only({ … })',
    ),
  ],
  'missing-enum-member': [
    told(
      people(`${person} mood`, { presence: build({ status: 'mood' }) }),
      '[].presence.status may be HAPPY and SAD, which we have no word for',
      '[].presence.status must be one of available, busy, away, offline',
      `translate it: map({ available: 'HAPPY', … })`,
    ),
    told(
      people(`${person} mood`, { presence: build({ status: map({ available: 'HAPPY' }, 'mood') }) }),
      'map for “status” lacks SAD of Mood',
      'a member that is not in the map cannot be read: what holds it is left out',
      `add it: map({ …, ours: 'SAD' })`,
    ),
  ],
  'unknown-word': [
    told(
      people(`${person} mood`, {
        presence: build({ status: map({ here: ['HAPPY', 'SAD'] }, 'mood') }),
      }),
      '[].presence.status may be here, which we have no word for',
      '[].presence.status must be one of available, busy, away, offline',
      'use our words in the map: available, busy, away and offline',
    ),
  ],
  'unknown-enum-member': [
    told(
      people(`${person} mood`, {
        presence: build({ status: map({ available: ['HAPPY', 'SAD'], away: 'ASLEEP' }, 'mood') }),
      }),
      'map for “status” names ASLEEP, which Mood does not have',
      'the schema says Mood is HAPPY and SAD',
      'take it out of the map',
    ),
  ],
  'wrong-type': [
    told(
      people('id displayName: city { name }'),
      '[].displayName should be text, but is an object (Place)',
      'User.city is an object (Place) in the schema',
      'give the path of a value in it, such as “name”',
    ),
    told(
      people('id displayName: age'),
      '[].displayName should be text, but is Int',
      'User.age is Int in the schema',
      `make it a text: template('{path}')`,
    ),
    told(
      people(`${person} kudosCount: login`, { kudosCount: value('many') }),
      '[].kudosCount should be a number, but is the constant "many"',
      'the lens gives that to all',
      'give a number: value(…)',
    ),
    told(
      people(`${person} city { name }`, { about: text('text', 'city') }),
      'text() for “about” cannot read an object (Place)',
      'User.city is an object (Place) in the schema',
      'give the path of the words themselves',
    ),
    told(
      thread({ fields: `id body: text createdAt: writtenAt author: replies { id }` }),
      '[].author should be a person, but is a list',
      'Note.replies is a list in the schema',
      'take one of them: “author.0”, or give the path of the object',
    ),
    told(
      thread({ beside: 'label { name }', page: offset('notes.rows', { total: 'notes.label' }) }),
      'the total is no number',
      '“notes.label” leads to an object',
      'give the path of the count, or leave it out',
    ),
    told(
      added(`note { readAt } ${refusals}`, {
        from: 'addNote.note.readAt',
        readBack: op(`query ($id: ID!) { oneNote(id: $id) { ${note} } }`),
      }),
      'from does not lead to the id of what was written',
      'Note.readAt is DateTime, and readBack asks by that id',
      'give the path of the id: from: “….id”',
    ),
    told(
      {
        'reactions.set': guardedToggle({ read: likes('number'), toggle: mark, is: 'likes.number' }),
      },
      '“is” does not lead to true or false',
      'Likes.number is Int: nobody could tell whether to toggle',
      'give the path of the field that says how it is now',
    ),
    told(
      {
        'reactions.set': guardedRow({ read: likes('names'), row: 'likes.names', add: mark, remove: unmark }),
      },
      '“row” does not lead to the id of a row',
      'Likes.names is a list, and the row is removed by that id',
      'give the path of the id of the first row: “….0.id”',
    ),
  ],
  'wrong-date-unit': [
    told(
      thread({ fields: `id body: text createdAt: seconds ${author}` }),
      '[].createdAt should be an instant, but is Int',
      'Note.seconds is Int in the schema',
      `say the unit: time(path, 's') or 'ms', or scalars: { Instant: 's' } for all`,
    ),
    told(
      thread({ item: { createdAt: time('createdAt', 's') } }),
      'time() for “createdAt” cannot read DateTime',
      'Note.writtenAt is DateTime in the schema',
      'leave out the unit, or say "iso"',
    ),
  ],
  'unknown-domain-field': [
    told(
      people(`${person} nick`, { headlin: 'nick' }),
      'there is a lens for “headlin”, which is no field of a person',
      'nobody would ever read it',
      'take it out, or name one of id, displayName, avatarUrl, headline, jobTitle, department, site, email, phone, url, about, manager, skills, groups, presence, joinedAt, kudosCount, followerCount, viewerFollows and isViewer',
    ),
    told(
      viewer(`{ me { ${person} nick } }`, { item: { headline: 'nick' } as never }),
      'there is a lens for “headline”, which is no field of a viewer',
      'nobody would ever read it',
      'it is a field of the viewer’s person: person: { headline: … }',
    ),
  ],
  'path-nowhere': [
    told(
      viewer(`{ me { ${person} } }`, { from: 'my' }),
      'the path “my” leads nowhere: there is no “my”',
      'the document selects me there',
      'did you mean “me”?',
    ),
    told(
      people(person, { headline: 'nick' }),
      'the path “nick” leads nowhere: there is no “nick”',
      'the document selects id and displayName there',
      'select “nick” in the document',
    ),
    // Kept for later calls.
    told(
      people(person, { _revision: 'nick' }),
      'the path “nick” leads nowhere: there is no “nick”',
      'the document selects id and displayName there',
      'select “nick” in the document',
    ),
    told(
      people(person, { headline: 'displayName.short' }),
      'the path “displayName.short” leads nowhere: there is no “short”',
      'there is a single value at that place, without a field “short”',
      'select it in the document, or correct the path “displayName.short”',
    ),
    told(
      thread({ page: offset('notes.rows.items') }),
      'the path “notes.rows.items” leads nowhere: there is no “items”',
      'there is a list at that place, and “items” is no position in it',
      'write “notes.rows[].items” for all of its members',
    ),
  ],
  'swapped-id': [
    told(
      thread({ fields: `id: writerId body: text createdAt: writtenAt ${author}` }),
      'the id of a comment is taken from Note.writerId',
      'by its name that is the id of another thing',
      'take it from Note: “id”',
    ),
    told(
      thread({ fields: `${note} version: id` }),
      'version of a comment is taken from Note.id',
      'an id stays the same when the words change',
      'take it from another field of Note, or leave it out',
    ),
    told(
      thread({ fields: `${note} parent: writerId` }),
      'parent of a comment is taken from Note.writerId',
      'by its name that is the id of another thing',
      'take the id of the Note that is answered: “id”',
    ),
  ],
  'always-deleted': [
    told(
      thread({ fields: `${note} deletedAt: changedAt` }),
      'deletedAt of a comment always has a value',
      'Note.changedAt is never null, so every comment would look deleted',
      'take it from a field that is null until then, or leave it out',
    ),
  ],
  'always-edited': [
    told(
      thread({ fields: `${note} editedAt: changedAt` }),
      'editedAt of a comment always has a value',
      'Note.changedAt is never null, so every comment would look edited',
      `say later('changedAt', …): it counts only when it is later than createdAt`,
    ),
  ],
  'colliding-ids': [
    told(
      numbered,
      'Member and NumberedNote have numbers for ids, which may be the same',
      'ids differ across types: a post, a comment and a person with the number 1 would be taken for one thing',
      `put a word before each: addresses: addresses({ ids: { comment: 'comment:{id}', person: 'person:{id}' } })`,
    ),
  ],
};
