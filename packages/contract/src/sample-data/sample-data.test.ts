import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sampleCompany } from './index.ts';
import { handWrittenActivities, handWrittenDocuments } from './scripts.ts';

const now = '2026-11-23T08:30:00.000Z';
const company = sampleCompany({ now });
const ids = (records: readonly { readonly id: string }[]): Set<string> =>
  new Set(records.map((record) => record.id));
const people = ids(company.people);
const activities = ids(company.activities);
const comments = ids(company.comments);

function assertBetween(count: number, least: number, most: number, what: string): void {
  assert.ok(count >= least && count <= most, `${count} ${what}, not ${least} to ${most}`);
}

/** Every text in the company, wherever it stands. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}

describe('the sample company', () => {
  test('is as large as a company whose feed one scrolls through', () => {
    assert.equal(company.people.length, 120);
    assert.equal(company.sites.length, 4);
    assert.equal(company.groups.length, 14);
    assert.equal(company.values.length, 6);
    assertBetween(company.activities.length, 550, 700, 'activities');
    assertBetween(company.comments.length, 2300, 2900, 'comments');
    assertBetween(company.reactions.length, 4000, 5500, 'reactions');
    assertBetween(company.kudos.length, 270, 330, 'thank-yous');
    const months =
      (Date.parse(now) - Date.parse(company.activities[0]!.createdAt)) / (30 * 24 * 60 * 60 * 1000);
    assertBetween(months, 17, 19, 'months');
  });

  test('is the same for the same instant and seed, and another for another seed', () => {
    assert.deepEqual(sampleCompany({ now: new Date(now), seed: 1 }), company);
    const other = sampleCompany({ now, seed: 2 });
    assert.notDeepEqual(other.activities, company.activities);
    assert.deepEqual(other.people, company.people);
  });

  test('keeps its ids and words when time goes on', () => {
    const later = sampleCompany({ now: '2027-03-02T14:00:00.000Z' });
    assert.deepEqual([...ids(later.activities)].sort(), [...activities].sort());
    assert.deepEqual([...ids(later.comments)].sort(), [...comments].sort());
    assert.deepEqual([...ids(later.kudos)].sort(), [...ids(company.kudos)].sort());
  });

  test('names its sites and values in the languages of its readers', () => {
    const labels = [
      ...company.sites.map(({ label }) => label),
      ...company.values.flatMap(({ label, prompt }) => (prompt ? [label, prompt] : [label])),
    ];
    for (const { value, translations } of labels) {
      assert.deepEqual(Object.keys(translations ?? {}).sort(), ['ar', 'de', 'en', 'es', 'fr', 'ja'], value);
    }
  });

  test('gives every record an id of its own', () => {
    const records = [
      company.sites,
      company.people,
      company.groups,
      company.values,
      company.activities,
      company.comments,
      company.kudos,
    ];
    const all = records.flatMap((list) => list.map((record) => record.id));
    assert.equal(new Set(all).size, all.length);
  });

  test('points to nothing that is not there', () => {
    const subjects = new Set([
      ...activities,
      ...comments,
      ...company.documents.map((document) => document.subject),
    ]);
    const [sites, groups, values, kudos] = [company.sites, company.groups, company.values, company.kudos].map(
      ids,
    );
    for (const person of company.people) assert.ok(sites?.has(person.siteId), person.login);
    for (const member of company.groups.flatMap((group) => group.memberIds))
      assert.ok(people.has(member), member);
    for (const { id, authorId, kudosId, question, membership, audience } of company.activities) {
      assert.ok(people.has(authorId), id);
      assert.ok(kudosId === null || kudos?.has(kudosId), id);
      assert.ok(!question?.bestAnswerId || comments.has(question.bestAnswerId), id);
      assert.ok(!membership || groups?.has(membership.groupId), id);
      assert.ok(
        audience.kind === 'everyone' ||
          audience.kind === 'people' ||
          sites?.has(audience.id ?? '') ||
          groups?.has(audience.id ?? ''),
        id,
      );
    }
    for (const { subject, resolvedBy } of company.threads ?? [])
      assert.ok(subjects.has(subject) && (resolvedBy === null || people.has(resolvedBy)), subject);
    for (const { subject, personId } of company.readMarks ?? [])
      assert.ok(subjects.has(subject) && people.has(personId), subject);
    for (const { id, subject, authorId } of company.comments)
      assert.ok(subjects.has(subject) && people.has(authorId), id);
    for (const { subject, personId } of company.reactions)
      assert.ok(subjects.has(subject) && people.has(personId), subject);
    for (const { id, fromId, recipientIds, valueId, activityId } of company.kudos) {
      assert.ok([fromId, ...recipientIds].every((person) => people.has(person)) && values?.has(valueId), id);
      assert.ok(recipientIds.length > 0 && !recipientIds.includes(fromId), id);
      assert.ok(activityId === null || activities.has(activityId), id);
    }
    for (const { followerId, personId } of company.follows)
      assert.ok(people.has(followerId) && people.has(personId) && followerId !== personId);
    const options = ids(company.activities.flatMap((activity) => activity.poll?.options ?? []));
    for (const { optionId, personId } of company.pollVotes)
      assert.ok(options.has(optionId) && people.has(personId));
    for (const { activityId, personId } of company.eventAnswers)
      assert.ok(activities.has(activityId) && people.has(personId));
  });

  test('has leaders, parents and posts before those who follow them', () => {
    const seen = new Set<string>();
    for (const { id, managerId } of company.people) {
      assert.ok(managerId === null || seen.has(managerId), id);
      seen.add(id);
    }
    for (const { id, parentId } of company.comments) {
      assert.ok(parentId === null || seen.has(parentId), id);
      seen.add(id);
    }
    assert.equal(company.people.filter((person) => person.managerId === null).length, 1);
  });

  test('has threads of two levels, in which nobody answers before the question', () => {
    const byId = new Map(company.comments.map((comment) => [comment.id, comment]));
    const posted = new Map(company.activities.map((activity) => [activity.id, activity.createdAt]));
    for (const comment of company.comments) {
      const parent = byId.get(comment.parentId ?? '');
      assert.equal(parent?.parentId ?? null, null, comment.id);
      assert.equal(parent?.subject ?? comment.subject, comment.subject, comment.id);
      assert.ok(comment.createdAt >= (parent?.createdAt ?? posted.get(comment.subject) ?? ''), comment.id);
      assert.equal(comment.body === null, comment.deletedAt !== null, comment.id);
    }
  });

  test('dates nothing in the future but what is planned', () => {
    for (const list of [company.activities, company.comments, company.kudos])
      for (const { id, createdAt } of list) assert.ok(createdAt <= now, id);
    for (const list of [company.reactions, company.follows, company.pollVotes, company.eventAnswers])
      for (const { at } of list) assert.ok(at <= now);
    for (const { id, editedAt } of [...company.activities, ...company.comments])
      assert.ok(editedAt === null || editedAt <= now, id);
    for (const { id, deletedAt } of company.comments) assert.ok(deletedAt === null || deletedAt <= now, id);
    for (const { joinedAt } of company.people) assert.ok(joinedAt < now);
    assert.ok(
      company.activities.some((activity) => (activity.event?.startsAt ?? '') > now),
      'some event is still to come',
    );
  });

  test('works on working days, but for the night shift and Osaka', () => {
    const others = company.activities.filter(
      ({ authorId }) => !['p-fatou-diallo', 'p-haruka-ishii'].includes(authorId),
    );
    for (const { id, createdAt } of others) {
      const date = new Date(createdAt);
      assertBetween(date.getUTCDay(), 1, 5, `is the weekday of ${id}`);
      assertBetween(date.getUTCHours(), 6, 17, `is the hour of ${id}`);
    }
  });

  test('meets on the day and at the hour that the words say', () => {
    const startOf = (title: string): Date => {
      const event = company.activities.find((activity) => activity.title?.startsWith(title))?.event;
      return new Date(event?.startsAt ?? NaN);
    };
    assert.equal(startOf('Soup on Thursday').getUTCDay(), 4);
    assert.equal(startOf('Lire une courbe').toISOString(), '2026-12-10T13:00:00.000Z');
    assert.equal(startOf('Portes ouvertes').getUTCHours(), 8, 'summer time in Paris');
  });

  test('lets everybody react, vote and answer once', () => {
    const once = (keys: readonly string[]): void => assert.equal(new Set(keys).size, keys.length);
    once(company.reactions.map(({ subject, personId }) => `${subject} ${personId}`));
    const several = new Set(company.activities.filter(({ poll }) => poll?.multiple).map(({ id }) => id));
    const single = company.pollVotes.filter(({ activityId }) => !several.has(activityId));
    once(single.map(({ activityId, personId }) => `${activityId} ${personId}`));
    once(company.pollVotes.map(({ optionId, personId }) => `${optionId} ${personId}`));
    once(company.eventAnswers.map(({ activityId, personId }) => `${activityId} ${personId}`));
    once(company.follows.map(({ followerId, personId }) => `${followerId} ${personId}`));
  });

  test('lets only those speak who may read', () => {
    const sites = new Map(company.people.map((person) => [person.id, person.siteId]));
    const members = new Map(company.groups.map((group) => [group.id, new Set(group.memberIds)]));
    const audiences = new Map(company.activities.map((activity) => [activity.id, activity.audience]));
    for (const { id, subject, authorId } of company.comments) {
      const audience = audiences.get(subject);
      if (audience?.kind === 'site') assert.equal(sites.get(authorId), audience.id, id);
      if (audience?.kind === 'group') assert.ok(members.get(audience.id ?? '')?.has(authorId), id);
    }
  });

  test('has no blank left unfilled, and mentions people who are there', () => {
    for (const text of textsIn([company.activities, company.comments, company.kudos])) {
      // Code in a post may have braces: only our own blanks are looked for.
      assert.doesNotMatch(text, /@\{|\{(person|site|n|day|machine|client)\}/);
      for (const [, id = ''] of text.matchAll(/\]\(person:([^)]*)\)/g)) assert.ok(people.has(id), id);
    }
    const mentions = [...textsIn(company)].filter((text) => text.includes('](person:'));
    assert.ok(mentions.length > 50);
  });

  test('says nothing twice in the words of posts and thank-yous', () => {
    const said = [
      ...company.activities.map((activity) => activity.body?.value),
      ...company.kudos.map((kudos) => kudos.message.value),
    ];
    const words = said.filter((text) => text !== undefined);
    assert.equal(new Set(words).size, words.length);
  });

  test('shows every kind of entry, in several languages and scripts', () => {
    const kinds = new Set(company.activities.map((activity) => activity.kind));
    assert.deepEqual([...kinds].sort(), [
      'article',
      'event',
      'idea',
      'job',
      'kudos',
      'membership',
      'poll',
      'post',
      'question',
    ]);
    const words = [...textsIn([company.activities, company.comments])];
    for (const script of [
      /\p{Script=Arabic}{4}/u,
      /\p{Script=Hiragana}{3}/u,
      /```/,
      /^- /m,
      /https?:\/\//,
      /\p{Extended_Pictographic}/u,
    ]) {
      assert.ok(
        words.some((text) => script.test(text)),
        String(script),
      );
    }
  });

  test('shows the first reader something to do with each kind', () => {
    const camille = 'p-camille-rouvray';
    const open = company.activities.filter(({ poll }) => (poll?.closesAt ?? '') > now);
    const voted = new Set(
      company.pollVotes.filter(({ personId }) => personId === camille).map(({ activityId }) => activityId),
    );
    assert.ok(
      open.some(({ id }) => voted.has(id)),
      'an open poll with results',
    );
    assert.ok(
      open.some(({ id }) => !voted.has(id)),
      'an open poll without',
    );
    assert.ok(
      company.activities.some(({ pinnedUntil }) => (pinnedUntil ?? '') > now),
      'a pin that ends',
    );
    assert.ok(
      company.activities.some(
        ({ authorId, question }) => authorId === camille && question?.bestAnswerId === null,
      ),
      'a question of hers',
    );
    assert.ok(company.saved?.some(({ personId }) => personId === camille));
    assert.ok(company.groups.some(({ ownerIds }) => ownerIds?.includes(camille)));
    const isNewSince = (mark: { readonly subject: string; readonly at: string }): boolean =>
      company.comments.some(
        ({ subject, createdAt, authorId }) =>
          subject === mark.subject && createdAt > mark.at && authorId !== camille,
      );
    const marks = company.readMarks?.filter(({ personId }) => personId === camille);
    assert.ok(marks?.some(isNewSince), 'something new since her last visit');
    for (const { memberIds, ownerIds = [] } of company.groups)
      assert.ok(ownerIds.length > 0 && ownerIds.every((id) => memberIds.includes(id)));
  });

  test('has threads in each state: resolved, locked, long, and a comment that said something else before', () => {
    assert.ok(company.threads?.some(({ resolvedAt }) => resolvedAt !== null));
    assert.ok(company.threads?.some(({ lockedReason }) => lockedReason));
    assert.ok(
      company.documents.some(
        ({ subject }) => company.comments.filter((c) => c.subject === subject).length > 150,
      ),
    );
    for (const { createdAt, editedAt, former } of company.comments) {
      const times = [
        createdAt,
        ...(former ?? []).slice(1).map((words) => words.createdAt),
        editedAt ?? createdAt,
      ];
      assert.deepEqual(times, times.toSorted());
    }
    assert.ok(company.comments.some(({ former }) => former?.length === 2));
  });

  test('takes in every hand-written thread', async () => {
    const folder = new URL('threads/', import.meta.url);
    const taken = new Set<unknown>([...handWrittenActivities, ...handWrittenDocuments]);
    for (const file of readdirSync(folder)) {
      const threads = Object.entries((await import(new URL(file, folder).href)) as Record<string, unknown>);
      const written = threads.flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : []));
      assert.ok(
        written.every((thread) => taken.has(thread)),
        file,
      );
    }
    assertBetween(handWrittenActivities.length, 120, 400, 'hand-written entries');
  });

  test('has a file for every portrait', () => {
    const files = new URL('../../../../examples/html/', import.meta.url);
    const withPortrait = company.people.filter((person) => person.avatarUrl !== null);
    assertBetween(withPortrait.length, 60, 84, 'portraits');
    for (const { avatarUrl } of withPortrait)
      assert.ok(existsSync(new URL(`.${avatarUrl}`, files)), String(avatarUrl));
  });
});
