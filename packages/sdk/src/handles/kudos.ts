import type {
  CallContext,
  Id,
  Kudos,
  KudosAllowance,
  KudosScope,
  KudosSummary,
  KudosValue,
  Page,
  PageRequest,
  SubjectRef,
} from '@maillon/contract';
import type { KudosDraft, KudosVerbs, Shown } from '../api.ts';
import type { Boxed, Core } from '../core.ts';
import { keyOf, refTo, type Fields } from '../store/normalise.ts';
import type { Patch, Patches, Row } from '../store/store.ts';
import { withoutActivity } from './activity.ts';
import { StoreEntity, StorePart } from './entity.ts';
import { StoreFeed } from './feed.ts';
import { StoreHandle } from './handle.ts';
import { inList, StoreList, withFirst, without } from './list.ts';
import { localId } from './local.ts';
import { increased } from './patches.ts';

class StoreKudosList extends StoreList {
  readonly scope: KudosScope;
  protected override readonly itemType = 'kudos';

  constructor(core: Core, key: string, scope: KudosScope, pageSize: number) {
    super(core, key, pageSize);
    this.scope = scope;
  }

  protected override ask(page: PageRequest, context: CallContext): Promise<Page<Kudos>> {
    this.core.require('kudos.read');
    return this.core.backend.kudos.page(this.scope, page, context);
  }
}

/** An answer without an id of its own. */
class StoreAnswer<T> extends StoreHandle<T> {
  readonly #ask: (context: CallContext) => Promise<T>;

  constructor(core: Core, key: string, ask: (context: CallContext) => Promise<T>) {
    super(core, key);
    this.#ask = ask;
  }

  protected override value(): T | undefined {
    return (this.core.store.read(this.key) as Boxed<T> | undefined)?.value;
  }

  protected async load(signal: AbortSignal): Promise<void> {
    const asked = this.core.store.stamp();
    const answer = await this.#ask({ signal });
    if (!signal.aborted) this.core.store.hold(this.key, answer, asked);
  }
}

const allowanceKey = 'kudos-allowance';

export function createKudos(core: Core): KudosVerbs {
  const { backend } = core;
  const single = <T>(key: string, ask: (context: CallContext) => Promise<T>) =>
    core.handle(key, () => new StoreAnswer(core, key, ask));
  return {
    list(scope, { pageSize = 10 } = {}) {
      const { recipient = null, subject = null, value = null } = scope;
      const key = `kudos-list:${JSON.stringify([recipient, subject, value, pageSize])}`;
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
    give: (draft) => give(core, draft),
    withdraw: (id) => withdraw(core, id),
  };
}

async function give(core: Core, draft: KudosDraft): Promise<Kudos | null> {
  const { recipients, value, message, subject, audience } = draft;
  const expected: Fields = {
    type: 'kudos',
    id: localId(),
    from: core.viewerRef,
    recipients: recipients.map((id) => refTo('person', id)),
    value: value ? refTo('kudos-value', value) : null,
    message: message ?? null,
    createdAt: core.instant,
    subject: subject ?? null,
    local: 'saving',
  };
  const about = { recipients, value, subject };
  return core.write<Kudos>({
    needs: 'kudos.give',
    command: { recipients, value, message, subject, audience },
    expected: new Map([
      [keyOf('kudos', String(expected['id'])), () => expected],
      ...listed(core, String(expected['id']), about),
      ...countedFor(about, 1),
    ]),
    send: (meta, context) => core.backend.kudos.give({ ...draft, ...meta }, context),
    confirmed: ({ value: given, replayed }) => {
      if (given) {
        core.store.learn(given);
        core.store.apply(listed(core, given.id, about));
        if (!replayed) core.store.apply(countedFor(about, 1));
        core.store.fence([keyOf('kudos', given.id)]);
      } else {
        for (const list of core.handlesOf(StoreKudosList)) if (list.watched) void list.heal();
      }
      core.reread(allowanceKey);
      for (const feed of core.handlesOf(StoreFeed)) feed.expectNews(given?.activityId);
    },
  });
}

async function withdraw(core: Core, id: Id): Promise<void> {
  const key = keyOf('kudos', id);
  const kudos = core.store.read(key) as Kudos | null | undefined;
  const patches = new Map<string, Patch>([[key, () => null]]);
  for (const list of core.handlesOf(StoreKudosList)) patches.set(list.key, inList(without, id));
  if (kudos) {
    const recipients = kudos.recipients.map((person) => person.id);
    for (const [counted, patch] of countedFor({ recipients, subject: kudos.subject }, -1)) {
      patches.set(counted, patch);
    }
    if (kudos.activityId) {
      for (const [gone, patch] of withoutActivity(core, kudos.activityId)) patches.set(gone, patch);
    }
  }
  await core.write({
    needs: 'kudos.withdraw',
    command: id,
    expected: patches,
    send: (meta, context) => core.backend.kudos.withdraw({ id, ...meta }, context),
    confirmed: () => {
      core.store.apply(patches);
      core.reread(allowanceKey);
    },
  });
}

interface About {
  readonly recipients: readonly Id[];
  readonly value?: Id | undefined;
  readonly subject?: SubjectRef | null | undefined;
}

/** On top of every list whose question it answers. */
function listed(core: Core, id: Id, { recipients, value, subject }: About): Patches {
  const patches = new Map<string, Patch>();
  for (const { key, scope } of core.handlesOf(StoreKudosList)) {
    const belongs =
      (scope.recipient === undefined || recipients.includes(scope.recipient)) &&
      (scope.subject === undefined || scope.subject === subject) &&
      (scope.value === undefined || scope.value === value);
    if (belongs) patches.set(key, inList(withFirst, id));
  }
  return patches;
}

/** The numbers beside everybody who is thanked, and beside what they are thanked for. */
function countedFor({ recipients, subject }: About, change: 1 | -1): Patches {
  const patches = new Map<string, Patch>();
  for (const id of recipients) patches.set(keyOf('person', id), increased('kudosCount', change));
  for (const id of new Set([...recipients, ...(subject ? [subject] : [])])) {
    patches.set(keyOf('kudos-summary', id), (row: Row) => {
      const counted = increased('count', change)(row);
      // Whether an earlier thank-you of the viewer remains, only the backend knows.
      return counted && change > 0 ? { ...counted, viewerHasGiven: true } : counted;
    });
  }
  return patches;
}
