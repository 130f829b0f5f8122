import type { GiveKudos, Id, Kudos, KudosScope, SubjectRef, Written } from '@maillon/contract';
import type { Core } from '../../core.ts';
import { StoreFeed } from '../../handles/feed.ts';
import { allowanceKey, StoreKudosList } from '../../handles/kudos.ts';
import { inList, withFirst, without } from '../../handles/list.ts';
import { localIdOf } from '../../handles/local.ts';
import { keyOf, refTo, type Fields } from '../../store/normalise.ts';
import type { Patch, Patches, Row } from '../../store/store.ts';
import type { WriteRecord } from '../record.ts';
import { counts, hides, instantOf, marked, type WriteKind } from './kind.ts';
import { alikeIn, keyOfAuthor, lookFor, sameWords } from './look.ts';
import { increased } from './patches.ts';
import { withoutActivity } from './posts.ts';

const giftOf = ({ command }: Pick<WriteRecord, 'command'>) =>
  command as unknown as Omit<GiveKudos, 'idempotencyKey'>;

const placeOf = ({ recipients, team }: Pick<GiveKudos, 'recipients' | 'team'>) =>
  team?.id ?? recipients.join(' ');

export const giveKudos: WriteKind = {
  lane: () => 'kudos',
  place: (command) => placeOf(giftOf({ command })),
  item: localIdOf,
  expected(core, record, marks) {
    const gift = giftOf(record);
    const { recipients, team, value, message, subject } = gift;
    const id = localIdOf(record);
    const kudos: Fields = {
      type: 'kudos',
      id,
      from: core.viewerRef,
      recipients: recipients.map((person) => refTo('person', person)),
      team: team ?? null,
      value: value ? refTo('kudos-value', value) : null,
      message: message ?? null,
      createdAt: instantOf(record),
      subject: subject ?? null,
      ...marks,
    };
    return new Map([
      [keyOf('kudos', id), () => kudos],
      ...listed(core, id, gift),
      ...(counts(marks) ? countedFor(gift, 1) : []),
    ]);
  },
  confirmed(core, record, written) {
    const { value: given, replayed } = written as Written<Kudos>;
    if (given) {
      core.store.learn(given);
      core.store.apply(listed(core, given.id, giftOf(record)));
      if (!replayed) core.store.apply(countedFor(giftOf(record), 1));
      core.store.fence([keyOf('kudos', given.id)]);
    }
    // Whether it belongs to lists of a team, or what became of what is not answered, only the backend knows.
    for (const list of core.handlesOf(StoreKudosList)) {
      if (list.watched && (!given || isOfTeam(list.scope))) void list.heal();
    }
    core.reread(allowanceKey);
    for (const feed of core.handlesOf(StoreFeed)) feed.expectNews(given?.activityId);
  },
  find(core, record, context) {
    const { recipients, team, message, value } = giftOf(record);
    const [recipient] = recipients;
    return lookFor<Kudos>(
      record,
      true,
      (page) => core.backend.kudos.page(recipient === undefined ? {} : { recipient }, page, context),
      (kudos) =>
        kudos.from?.id === core.viewer?.person.id &&
        sameWords(kudos.message, message) &&
        (kudos.value?.id ?? null) === (value ?? null) &&
        (kudos.team?.id ?? null) === (team?.id ?? null) &&
        recipients.every((id) => kudos.recipients.some((person) => person.id === id)),
    );
  },
  alike(core, record) {
    const { message } = giftOf(record);
    const me = core.viewerRef?.key;
    return alikeIn(
      core,
      'kudos',
      (kudos) => keyOfAuthor(kudos, 'from') === me && sameWords(message, kudos['message']),
    );
  },
};

const withdrawOf = ({ command }: Pick<WriteRecord, 'command'>) => command as unknown as { readonly id: Id };

export const withdrawKudos: WriteKind = {
  removes: true,
  lane: (intent) => `kudos:${withdrawOf(intent).id}`,
  place: (command) => withdrawOf({ command }).id,
  item: (record) => withdrawOf(record).id,
  about(core, intent) {
    const kudos = core.store.read(keyOf('kudos', withdrawOf(intent).id)) as Kudos | null | undefined;
    if (!kudos) return {};
    const recipients = kudos.recipients.map(({ id }) => id);
    return { recipients, subject: kudos.subject, activityId: kudos.activityId };
  },
  expected(core, record, marks) {
    const { id } = withdrawOf(record);
    return hides(marks) ? withdrawn(core, record) : new Map([[keyOf('kudos', id), marked(marks)]]);
  },
  confirmed(core, record) {
    core.store.apply(withdrawn(core, record));
    core.reread(allowanceKey);
  },
};

interface About {
  readonly recipients: readonly Id[];
  readonly value?: Id | undefined;
  readonly subject?: SubjectRef | null | undefined;
}

function withdrawn(core: Core, record: WriteRecord): Patches {
  const { id } = withdrawOf(record);
  const about = record.about as Partial<About> & { readonly activityId?: Id | null };
  const patches = new Map<string, Patch>([[keyOf('kudos', id), () => null]]);
  for (const list of core.handlesOf(StoreKudosList)) patches.set(list.key, inList(without, id));
  const { recipients, subject, activityId } = about;
  if (recipients) {
    for (const [counted, patch] of countedFor({ recipients, subject }, -1)) patches.set(counted, patch);
  }
  if (activityId) {
    for (const [gone, patch] of withoutActivity(core, activityId)) patches.set(gone, patch);
  }
  return patches;
}

const isOfTeam = ({ group, department }: KudosScope) => group !== undefined || department !== undefined;

/** On top of every list whose question it answers. */
function listed(core: Core, id: Id, { recipients, value, subject }: About): Patches {
  const patches = new Map<string, Patch>();
  for (const { key, scope } of core.handlesOf(StoreKudosList)) {
    const belongs =
      !isOfTeam(scope) &&
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
