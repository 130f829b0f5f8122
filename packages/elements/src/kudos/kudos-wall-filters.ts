import type { KudosValue, Person } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { downIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { periods, type Period } from './periods.ts';
import type { SocialKudosWall } from './social-kudos-wall.ts';

interface FilterRow {
  readonly wall: SocialKudosWall;
  readonly localizer: Localizer;
  readonly values: readonly KudosValue[];
  readonly viewer: Person | undefined;
  /** Whether the backend can choose by team and period. */
  readonly canFilter: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a reader may choose by; nothing where there is no choice. */
export function filterRow(row: FilterRow): unknown {
  const { wall, localizer, values, canFilter } = row;
  const teams = canFilter ? teamsOf(row) : [];
  const byValue = values.map(({ id, label }) => ({ value: id, label: localizer.label(label) }));
  if (byValue.length === 0 && !canFilter) return nothing;
  return html`<div
    class="filters"
    part="filters"
    role="group"
    aria-label=${localizer.t('kudos.filter.label')}
  >
    ${
      byValue.length > 0
        ? filter(
            localizer.t('kudos.filter.value'),
            localizer.t('kudos.filter.allValues'),
            byValue,
            wall.value,
            (value) => (wall.value = value),
          )
        : nothing
    }
    ${
      teams.length > 0
        ? filter(
            localizer.t('kudos.filter.team'),
            localizer.t('kudos.filter.allTeams'),
            teams,
            teamOf(wall),
            (team) => chooseTeam(wall, team),
          )
        : nothing
    }
    ${
      canFilter
        ? filter(
            localizer.t('kudos.filter.period'),
            localizer.t('kudos.filter.period.all'),
            periods
              .filter((period) => period !== 'all')
              .map((value) => ({ value, label: localizer.t(`kudos.filter.period.${value}`) })),
            wall.period === 'all' ? undefined : wall.period,
            (period) => (wall.period = (period as Period | undefined) ?? 'all'),
          )
        : nothing
    }
  </div>`;
}

/** A plain list box: it is the platform's, on a phone too. */
function filter(
  name: string,
  all: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  choose: (value: string | undefined) => void,
): TemplateResult {
  return html`<span class="filter ${chosen === undefined ? '' : 'chosen'}">
    <select
      part="filter"
      aria-label=${name}
      @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value || undefined)}
    >
      <option value="" ?selected=${chosen === undefined} .selected=${chosen === undefined}>${all}</option>
      ${choices.map(
        ({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
      )}
    </select>
    ${icon(downIcon)}
  </span>`;
}

/** The reader's own department and groups, and what the page chose. */
function teamsOf({ viewer, localizer, wall }: FilterRow): readonly Choice[] {
  const departments = [viewer?.department, wall.department].filter((one) => Boolean(one)) as string[];
  const groups = viewer?.groups ?? [];
  const teams: Choice[] = [...new Set(departments)].map((name) => ({
    value: `department:${name}`,
    label: localizer.t('kudos.filter.department', { name }),
  }));
  for (const { id, name } of groups) teams.push({ value: `group:${id}`, label: name });
  const { group } = wall;
  if (group && !groups.some(({ id }) => id === group)) {
    teams.push({ value: `group:${group}`, label: localizer.t('kudos.filter.thisTeam') });
  }
  return teams;
}

function teamOf({ group, department }: SocialKudosWall): string | undefined {
  if (group) return `group:${group}`;
  return department ? `department:${department}` : undefined;
}

function chooseTeam(wall: SocialKudosWall, team: string | undefined): void {
  const [kind, ...rest] = team?.split(':') ?? [];
  const name = rest.join(':');
  wall.group = kind === 'group' ? name : undefined;
  wall.department = kind === 'department' ? name : undefined;
}
