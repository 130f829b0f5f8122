import type {
  CallContext,
  Kudos,
  KudosAllowance,
  KudosScope,
  KudosSummary,
  KudosValue,
  Page,
  PageRequest,
} from '@maillon/contract';
import type { KudosVerbs, Shown } from '../api.ts';
import type { Core } from '../core.ts';
import { keyOf } from '../store/normalise.ts';
import { StoreAnswer } from './answer.ts';
import { StoreEntity, StorePart } from './entity.ts';
import { StoreList } from './list.ts';

export class StoreKudosList extends StoreList {
  readonly scope: KudosScope;

  constructor(core: Core, key: string, scope: KudosScope, pageSize: number) {
    super(core, key, pageSize);
    this.scope = scope;
  }

  /** Thank-yous are told in feeds, and beside those who are thanked. */
  protected override get topic(): string {
    const about = this.scope.recipient ?? this.scope.subject;
    return about === undefined ? 'feed:home' : `subject:${about}`;
  }

  protected override ask(page: PageRequest, context: CallContext): Promise<Page<Kudos>> {
    this.core.require('kudos.read');
    return this.core.backend.kudos.page(this.scope, page, context);
  }
}

export const allowanceKey = 'kudos-allowance';

export function createKudos(core: Core): KudosVerbs {
  const { backend } = core;
  const single = <T>(key: string, ask: (context: CallContext) => Promise<T>) =>
    core.handle(key, () => new StoreAnswer(core, key, ask));
  return {
    list(scope, { pageSize = 10 } = {}) {
      const asked = Object.entries(scope).filter(([, part]) => part !== undefined);
      const key = `kudos-list:${JSON.stringify([asked.sort(), pageSize])}`;
      return core.handle(key, () => new StoreKudosList(core, key, scope, pageSize));
    },
    get: (id) => core.handle(keyOf('kudos', id), () => new StorePart<Shown<Kudos>>(core, 'kudos', id)),
    summary: (subject) =>
      core.handle(
        keyOf('kudos-summary', subject),
        () =>
          new StoreEntity<KudosSummary>(core, 'kudos-summary', subject, 'kudos.summaries', 'kudosSummaries'),
      ),
    values: () =>
      single<readonly KudosValue[]>('kudos-values', async (context) => {
        core.require('kudos.values');
        return backend.kudos.values(context);
      }),
    allowance: () =>
      single<KudosAllowance | null>(allowanceKey, async (context) =>
        core.has('kudos.allowance') ? backend.kudos.allowance(context) : null,
      ),
    give: ({ id, undoMs, ...command }) =>
      core.write({ verb: 'kudos.give', needs: 'kudos.give', command, id, undoMs }),
    withdraw: async (id, { id: write, undoMs } = {}) => {
      const command = { id };
      await core.write({ verb: 'kudos.withdraw', needs: 'kudos.withdraw', command, id: write, undoMs });
    },
  };
}
