import type { Person } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { SocialNavigateEvent } from '../foundation/events.ts';
import {
  calendarIcon,
  kudosIcon,
  mailIcon,
  organisationIcon,
  phoneIcon,
  placeIcon,
} from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { safeHref } from '../foundation/links.ts';
import type { Localizer } from '../foundation/localize.ts';
import { richText } from '../foundation/rich-text.ts';

/** Draws a section of the card; see `SocialProfileCard.sectionRenderers`. */
export type SectionRenderer = (person: Person) => unknown;

/** The parts of a profile that we draw; any other name in `sections` is a slot of the page. */
export const sectionNames = [
  'about',
  'contact',
  'organisation',
  'skills',
  'kudos',
  'groups',
  'posts',
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface SectionView {
  readonly localizer: Localizer;
  readonly full: boolean;
  /** Skills shown; the others behind a button. */
  readonly skillsMax: number;
  readonly showAllSkills: () => void;
  readonly showCounts: boolean;
  /** What was said last, and thanked for last: it comes later than the rest. */
  readonly latest: (of: 'posts' | 'thanks') => unknown;
}

/** One section's content; `nothing` where there is nothing to tell, or nothing that this viewer may see. */
export function profileSection(name: SectionName, person: Person, view: SectionView): unknown {
  return sections[name](person, view);
}

/** A name that leads to the person's page where there is one. The page may take the way there itself. */
export function personName(person: Person): TemplateResult {
  const href = safeHref(person.url);
  const name = html`<bdi>${person.displayName}</bdi>`;
  if (!href) return name;
  const onClick = (event: Event): void => {
    const navigate = new SocialNavigateEvent('person', person.id, href);
    if (!event.currentTarget?.dispatchEvent(navigate)) event.preventDefault();
  };
  return html`<a href=${href} @click=${onClick}>${name}</a>`;
}

const sections: Readonly<Record<SectionName, (person: Person, view: SectionView) => unknown>> = {
  about: ({ about }, { full }) =>
    about && about.value !== ''
      ? html`<div class="words ${full ? '' : 'clamped'}">${richText(about)}</div>`
      : nothing,

  contact: ({ email, phone }, { localizer }) => {
    const address = safeHref(email ? `mailto:${email}` : null);
    return facts(localizer.t('people.section.contact'), [
      address && fact(mailIcon, html`<a href=${address}><bdi>${breakable(email ?? '')}</bdi></a>`),
      phone && fact(phoneIcon, html`<bdi>${phone}</bdi>`),
    ]);
  },

  organisation: ({ department, manager, site, joinedAt }, { localizer, full }) => {
    const line = full ? lineOf(manager) : [];
    const told = facts(localizer.t('people.section.organisation'), [
      (department || (manager && line.length === 0)) &&
        fact(organisationIcon, placeInCompany(department, line.length > 0 ? null : manager, localizer)),
      site && fact(placeIcon, html`<bdi>${site}</bdi>`),
      full &&
        joinedAt &&
        fact(
          calendarIcon,
          localizer.t('people.since', { date: localizer.date(joinedAt, { month: 'long', year: 'numeric' }) }),
        ),
    ]);
    return line.length > 0 ? html`${told}${lineOfManagers(line, localizer)}` : told;
  },

  skills: ({ skills }, { localizer, skillsMax, showAllSkills, showCounts }) => {
    if (!skills || skills.length === 0) return nothing;
    const shown = skills.slice(0, skillsMax);
    const more = skills.length - shown.length;
    return html`<ul class="skills" role="list" aria-label=${localizer.t('people.section.skills')}>
        ${shown.map(
          ({ name, endorsementCount }) =>
            html`<li>
              <span class="skill"><bdi>${name}</bdi></span
              >${
                showCounts && endorsementCount
                  ? html`<span class="count meta" aria-hidden="true"
                        >${localizer.number(endorsementCount)}</span
                      ><span class="hidden-text"
                        >${localizer.t('people.endorsements', { count: endorsementCount })}</span
                      >`
                  : nothing
              }
            </li>`,
        )}
      </ul>
      ${
        more > 0
          ? html`<button class="text-button more-skills" part="more" type="button" @click=${showAllSkills}>
              ${localizer.t('people.moreSkills', { count: more })}
            </button>`
          : nothing
      }`;
  },

  kudos: ({ kudosCount }, { localizer, full, showCounts, latest }) => {
    const told = facts(localizer.t('people.section.kudos'), [
      showCounts && kudosCount
        ? fact(kudosIcon, localizer.t('people.kudos', { count: kudosCount }), 'kudos')
        : false,
    ]);
    const said = full ? latest('thanks') : nothing;
    return said === nothing ? told : html`${told}${said}`;
  },

  groups: ({ groups }, { localizer }) =>
    groups && groups.length > 0
      ? html`<ul class="groups" role="list" aria-label=${localizer.t('people.section.groups')}>
          ${groups.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}
        </ul>`
      : nothing,

  posts: (_, { latest }) => latest('posts'),
};

/** A mail address may break before its @, not in the middle of a word. */
function breakable(address: string): unknown {
  const at = address.lastIndexOf('@');
  return at < 1 ? address : html`${address.slice(0, at)}<wbr />${address.slice(at)}`;
}

function fact(path: string, words: unknown, tone = ''): TemplateResult {
  return html`<li class=${tone}>${icon(path)}<span>${words}</span></li>`;
}

function facts(
  label: string,
  items: readonly (TemplateResult | string | false | null | undefined)[],
): unknown {
  const told = items.filter(Boolean);
  return told.length > 0
    ? html`<ul class="facts" role="list" aria-label=${label}>
        ${told}
      </ul>`
    : nothing;
}

/** A backend that goes on for ever, or in a circle, does not. */
const MOST_MANAGERS = 6;

/** Who leads, the nearest last; empty where only the nearest is told, who fits in one line. */
function lineOf(manager: Person | null | undefined): readonly Person[] {
  const line: Person[] = [];
  for (let one = manager; one && line.length < MOST_MANAGERS; one = one.manager) {
    if (line.some(({ id }) => id === one?.id)) break;
    line.unshift(one);
  }
  return line.length > 1 ? line : [];
}

function lineOfManagers(line: readonly Person[], localizer: Localizer): TemplateResult {
  return html`<ol class="managers" role="list" aria-label=${localizer.t('people.line')}>
    ${line.map(
      (one) =>
        html`<li>
          ${avatar(one, 24)}<span
            ><span>${personName(one)}</span>${
              one.headline ? html` <span class="meta"><bdi>${one.headline}</bdi></span>` : nothing
            }</span
          >
        </li>`,
    )}
  </ol>`;
}

/** "Workshop B, led by Aminata Sow", or the half that is known. */
function placeInCompany(
  department: string | null | undefined,
  manager: Person | null | undefined,
  localizer: Localizer,
): unknown {
  const where = html`<bdi>${department ?? ''}</bdi>`;
  if (!manager) return where;
  const name = html`<span class="whole">${personName(manager)}</span>`;
  return department
    ? localizer.rich('people.departmentLed', { department: where, name })
    : localizer.rich('people.manager', { name });
}
