import type { Presence, Skill } from '../types.ts';
import type { SampleGroup, SamplePerson } from './company.ts';
import { groupTexts, sites } from './organisation.ts';
import {
  abouts,
  groupOwners,
  moderators,
  portraits,
  presenceTexts,
  skillsByDepartment,
  skillsByLogin,
} from './people-details.ts';
import { peopleTable } from './people-table.ts';
import { randomFor } from './random.ts';
import { voicesOf } from './script.ts';
import type { ScriptActivity } from './script.ts';

const dayInMs = 24 * 60 * 60 * 1000;

interface Row {
  readonly login: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly headline: string;
  readonly department: string;
  readonly site: string;
  readonly manager: string;
  readonly groups: readonly string[];
}

/** `malo.kervadec` → `p-malo-kervadec` */
export const personId = (login: string): string => `p-${login.replaceAll('.', '-')}`;

const rows: readonly Row[] = leadersFirst(peopleTable.trim().split('\n').map(readRow));

/** The keys of the groups that the table names for someone. */
export const groupKeysOf = (login: string): readonly string[] =>
  rows.find((row) => row.login === login)?.groups ?? [];

/** The groups with their members: those the table names, and whoever speaks in them. */
export function groupsWithVoices(scripts: readonly ScriptActivity[]): readonly SampleGroup[] {
  return groupTexts.map((group) => {
    const named = rows.filter((row) => row.groups.includes(group.key)).map((row) => row.login);
    const heard = scripts
      .filter((script) => script.to === `group:${group.key}`)
      .flatMap((script) => [...voicesOf(script)]);
    const members = [...new Set([...named, ...heard])];
    const owners = groupOwners[group.key] ?? members.slice(0, 1);
    return { ...group, memberIds: members.map(personId), ownerIds: owners.map(personId) };
  });
}

/** Everybody, managers before those they lead. Only the dates depend on `now`. */
export function samplePeople(now: number): readonly SamplePerson[] {
  return rows.map((row, index): SamplePerson => {
    const [givenName = '', ...familyNames] = row.displayName.split(' ');
    return {
      id: personId(row.login),
      login: row.login,
      givenName,
      familyName: familyNames.join(' '),
      displayName: row.displayName,
      headline: row.headline || row.jobTitle,
      jobTitle: row.jobTitle,
      department: row.department,
      siteId: siteId(row.site),
      email: `${row.login}@tervanche.example`,
      // 37 and 890 have no common divisor, so no two people share an extension.
      phone: `${firstDigit[row.site] ?? 4} ${100 + ((index * 37) % 890)}`,
      about: abouts[row.login] ? { format: 'markdown', value: abouts[row.login]! } : null,
      managerId: row.manager ? personId(row.manager) : null,
      skills: skillsOf(row),
      presence: presenceOf(row),
      joinedAt: joinedAt(row, now),
      avatarUrl: portraits.includes(row.login) ? `/avatars/${row.login}.svg` : null,
      role: moderators.includes(row.login) ? 'moderator' : 'member',
    };
  });
}

const firstDigit: Readonly<Record<string, number>> = {
  nantes: 4,
  'saint-nazaire': 6,
  gent: 2,
  casablanca: 8,
};

function readRow(line: string): Row {
  const [
    login = '',
    displayName = '',
    jobTitle = '',
    headline = '',
    department = '',
    site = '',
    manager = '',
    groupKeys = '',
  ] = line.split('|').map((cell) => cell.trim());
  return { login, displayName, jobTitle, headline, department, site, manager, groups: groupKeys.split(' ') };
}

function leadersFirst(unordered: readonly Row[]): Row[] {
  const ordered: Row[] = [];
  let waiting = [...unordered];
  while (waiting.length > 0) {
    const placed = new Set(ordered.map((row) => row.login));
    const ready = waiting.filter((row) => !row.manager || placed.has(row.manager));
    if (ready.length === 0) throw new Error(`Nobody leads ${waiting[0]?.login ?? ''}`);
    ordered.push(...ready);
    waiting = waiting.filter((row) => !ready.includes(row));
  }
  return ordered;
}

function siteId(key: string): string {
  const site = sites.find((candidate) => candidate.key === key);
  if (!site) throw new Error(`No site ${key}`);
  return site.id;
}

function skillsOf(row: Row): Skill[] {
  const written = skillsByLogin[row.login];
  if (written) return written.map(([name, endorsementCount]) => ({ name, endorsementCount }));
  const random = randomFor('skills', row.login);
  const names = random.sample(skillsByDepartment[row.department] ?? [], random.between(2, 3));
  return names
    .map((name) => ({ name, endorsementCount: random.between(1, 14) }))
    .sort((one, other) => other.endorsementCount - one.endorsementCount);
}

function presenceOf(row: Row): Presence {
  const text = presenceTexts[row.login];
  if (text) return { status: text[0], text: text[1] };
  const random = randomFor('presence', row.login);
  return {
    status: random.pick(['available', 'available', 'available', 'busy', 'away', 'offline']),
    text: null,
  };
}

/** Newcomers are those of the group that welcomes them, unless they have been the ones to welcome for years. */
function joinedAt(row: Row, now: number): string {
  const random = randomFor('joined', row.login);
  const isTrainee = /apprenti|alternant|stagiaire|trainee/i.test(row.jobTitle);
  const days = isTrainee ? random.between(45, 80) : random.between(400, 22 * 365);
  const morning = new Date(now - days * dayInMs);
  morning.setUTCHours(8, 0, 0, 0);
  return morning.toISOString();
}
