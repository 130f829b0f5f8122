import type {
  Absent,
  Activity,
  CallContext,
  CommentCount,
  KudosSummary,
  Person,
  PluralVerb,
  ReactionSummary,
} from '@maillon/contract';
import type { Core } from '../core.ts';
import { SocialError } from '../errors.ts';
import { keyOf } from '../store/normalise.ts';
import { Planner } from './planner.ts';

export interface Loaders {
  readonly people: Planner<Person | Absent>;
  readonly peopleByKey: Planner<Person>;
  readonly activities: Planner<Activity | Absent>;
  readonly commentCounts: Planner<CommentCount>;
  readonly reactions: Planner<ReactionSummary>;
  readonly kudosSummaries: Planner<KudosSummary>;
}

/**
 * The plural questions of one viewer. Their answers go into the store as they come, even if who asked has gone, so each
 * loader is made anew when the viewer changes.
 */
export function createLoaders(core: Core): Loaders {
  const { backend, clock, signal } = core;
  const planner = <V extends object>(
    verb: PluralVerb,
    ask: (keys: readonly string[], context: CallContext) => Promise<ReadonlyMap<string, V>>,
  ) =>
    new Planner<V>(
      clock,
      async (keys, failed) => {
        const asked = core.store.stamp();
        const answers = await ask(keys, { signal, failed });
        if (!signal.aborted) learn(core, answers.values(), asked);
        return answers;
      },
      backend.max?.(verb),
    );
  return {
    people: planner('people.byIds', (ids, context) => backend.people.byIds(ids, context)),
    peopleByKey: planner('people.byKeys', (keys, context) => backend.people.byKeys(keys, context)),
    activities: planner('feed.byIds', (ids, context) => backend.feed.byIds(ids, context)),
    commentCounts: planner('comments.counts', (ids, context) => backend.comments.counts(ids, context)),
    reactions: planner('reactions.summaries', (ids, context) => backend.reactions.summaries(ids, context)),
    kudosSummaries: planner('kudos.summaries', (ids, context) => backend.kudos.summaries(ids, context)),
  };
}

function learn(core: Core, answers: Iterable<object>, asked: number): void {
  core.store.transact(() => {
    for (const answer of answers) {
      if (isAbsent(answer)) continue;
      if ('type' in answer && answer.type === 'person' && 'id' in answer) {
        core.whole.add(keyOf('person', String(answer.id)));
      }
      core.store.learn(answer, asked);
    }
  });
}

function isAbsent(value: object): value is Absent {
  return 'type' in value && value.type === 'absent';
}

/** Throws unless the backend knows the thing; what is absent for good leaves the store. */
export function present(core: Core, key: string, answer: object | undefined): void {
  if (answer && !isAbsent(answer)) return;
  if (!core.signal.aborted) core.store.forget(key);
  throw new SocialError(answer ? answer.reason : 'not-found');
}
