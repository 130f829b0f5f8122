/**
 * The invented company Tervanche, for demos and tests: never imported by the SDK or the elements.
 * @module
 */
import type {
  SampleCompany,
  SampleCompanyOptions,
  SampleFile,
  SampleFollow,
  SamplePerson,
} from './company.ts';
import { generateScripts } from './generate.ts';
import { companyName, sites, values } from './organisation.ts';
import { groupsWithVoices, samplePeople } from './people.ts';
import { pdfOf } from './pdf.ts';
import { pictures } from './pictures.ts';
import { randomFor } from './random.ts';
import { scriptToCompany } from './script-to-company.ts';
import { handWrittenActivities, handWrittenDocuments } from './scripts.ts';
import { beforeClosing } from './working-hours.ts';

export type * from './company.ts';

/** What is in a file of the company: a drawing (SVG), or a page (PDF). */
export function contentOf({
  name,
  picture,
  lines = [],
}: Pick<SampleFile, 'name' | 'picture' | 'lines'>): string {
  return picture ? pictures[picture] : pdfOf(name.replace(/\.pdf$/, ''), lines);
}

/** What is added to the hand-written core. */
const wanted = { posts: 285, kudosPosts: 100, quietKudos: 170, memberships: 40 };

/**
 * Makes the company: about 120 people on four sites and what they wrote, said and thanked each other for in 18 months.
 * The same `now` and `seed` give the same company, down to the letter.
 */
export function sampleCompany({ now, seed = 1 }: SampleCompanyOptions): SampleCompany {
  const time = new Date(now).getTime();
  if (Number.isNaN(time)) throw new RangeError('now is not an instant');
  const people = samplePeople(time);
  const generated = generateScripts(people, wanted, seed);
  const scripts = [...handWrittenActivities, ...generated.activities];
  const groups = groupsWithVoices(scripts);
  const told = scriptToCompany(
    { activities: scripts, documents: handWrittenDocuments, quietKudos: generated.quietKudos },
    { people, groups, now: time, seed },
  );
  return {
    name: companyName,
    sites,
    people,
    groups,
    values,
    activities: told.activities.sort(byCreation),
    documents: told.documents,
    comments: told.comments.sort(byCreation),
    reactions: told.reactions.sort(byTime),
    kudos: told.kudos.sort(byCreation),
    follows: follows(people, time, seed),
    pollVotes: told.pollVotes.sort(byTime),
    eventAnswers: told.eventAnswers.sort(byTime),
    saved: told.saved.sort(byTime),
    threads: told.threads,
    readMarks: told.readMarks.sort(byTime),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byCreation = (one: { createdAt: string }, other: { createdAt: string }): number =>
  compare(one.createdAt, other.createdAt);
const byTime = (one: { at: string }, other: { at: string }): number => compare(one.at, other.at);

/** People follow colleagues of their own site rather than others, and hardly anybody follows nobody. */
function follows(people: readonly SamplePerson[], now: number, seed: number): SampleFollow[] {
  const day = 24 * 60 * 60 * 1000;
  return people.flatMap((follower) => {
    const random = randomFor(seed, 'follows', follower.id);
    const others = people.filter((person) => person.id !== follower.id);
    const near = others.filter((person) => person.siteId === follower.siteId);
    const chosen = new Set([
      ...random.sample(near, random.between(1, 7)),
      ...random.sample(others, random.between(0, 4)),
    ]);
    return [...chosen].map((person) => ({
      followerId: follower.id,
      personId: person.id,
      at: new Date(beforeClosing(now - random.between(5, 500) * day)).toISOString(),
    }));
  });
}
