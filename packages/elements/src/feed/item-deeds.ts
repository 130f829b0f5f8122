import type { Activity, CommandOf, Comment, FurtherWrite, Id, Instant } from '@maillon/contract';
import { announce } from '../foundation/announce.ts';
import { askChoice } from '../foundation/choice-dialog.ts';
import {
  answeredIcon,
  editIcon,
  linkIcon,
  mutedIcon,
  pinIcon,
  reportIcon,
  savedIcon,
  trashIcon,
} from '../foundation/icon-set.ts';
import type { Localizer } from '../foundation/localize.ts';
import type { MenuItem } from '../foundation/menu.ts';
import { undoMs } from '../foundation/open-write.ts';
import { openReport } from '../foundation/report-dialog.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText } from '../foundation/states.ts';
import { SocialPostRemovedEvent, SocialPostRemoveEvent } from './events.ts';
import type { SocialFeedItem } from './social-feed-item.ts';

/** What the item itself does, where the reader may. */
interface OwnActions {
  readonly copyLink: () => void;
  readonly edit: (() => void) | undefined;
  readonly remove: boolean;
}

const day = 86_400_000;
/** For how many days something is pinned. */
const pinDays = [1, 3, 7, 30] as const;

/** What readers do with a post beside answering it: keep it, pin it, mute it, report it, take part in it. */
export class ItemDeeds {
  readonly #host: SocialFeedItem;
  /** Says below the words what did not work; undefined: all is well. */
  readonly #say: (problem: string | undefined) => void;

  constructor(host: SocialFeedItem, say: (problem: string | undefined) => void) {
    this.#host = host;
    this.#say = say;
  }

  /** Everything that may be done now, in the order of how often it is wanted. */
  menu(activity: Activity, localizer: Localizer, { copyLink, edit, remove }: OwnActions): MenuItem[] {
    const { id, viewerSaved, viewerMuted, pinned, permissions } = activity;
    const host = this.#host;
    const own = host.isOwn(activity);
    const items: (MenuItem | false | undefined)[] = [
      host.may('saved.set') && {
        icon: savedIcon,
        label: localizer.t(viewerSaved ? 'feed.item.unsave' : 'feed.item.save'),
        run: () => void this.#save(activity, localizer),
      },
      { icon: linkIcon, label: localizer.t('feed.item.copyLink'), run: copyLink },
      host.may('pins.set') &&
        permissions?.pin === true && {
          icon: pinIcon,
          label: localizer.t(pinned ? 'feed.item.unpin' : 'feed.item.pin'),
          run: () => void (pinned ? this.#unpin(activity, localizer) : this.#pin(activity, localizer)),
        },
      edit && { icon: editIcon, label: localizer.t('common.edit'), run: edit },
      host.may('mutes.set') &&
        !own &&
        !viewerMuted && {
          icon: mutedIcon,
          label: localizer.t('feed.item.mute'),
          run: () => void this.mute(activity, true, localizer),
        },
      host.may('reports.add') &&
        !own && {
          icon: reportIcon,
          label: localizer.t('common.report'),
          run: () => {
            if (host.client) void openReport(host, localizer, host.client, id);
          },
        },
      remove && {
        icon: trashIcon,
        label: localizer.t('common.delete'),
        danger: true,
        run: () => void this.#remove(id, localizer),
      },
    ];
    return items.filter((item) => typeof item === 'object');
  }

  /** Folds the post, or shows it again; the focus goes with it. */
  async mute({ id }: Activity, on: boolean, localizer: Localizer): Promise<void> {
    const done = this.write('mutes.set', { id, on }, localizer);
    await this.#host.updateComplete;
    const next = this.#host.renderRoot.querySelector<HTMLElement>(on ? '.folded button' : '.menu-button');
    next?.focus();
    if (await done) announce(localizer.t(on ? 'feed.item.muted' : 'feed.item.unmuted'));
  }

  /** Votes, and shows what came of it. */
  async vote({ id }: Activity, options: readonly Id[], localizer: Localizer): Promise<void> {
    const voting = this.write('votes.set', { id, options }, localizer);
    await this.#host.changeVote(false);
    if (await voting) announce(localizer.t(options.length > 0 ? 'feed.poll.voted' : 'feed.poll.takenBack'));
  }

  /** In the menu of an answer to a question: that it is the best. */
  answerOffers({ id, question, permissions }: Activity, comment: Comment, localizer: Localizer): MenuItem[] {
    const host = this.#host;
    if (!question || !host.may('bestAnswers.set') || permissions?.chooseAnswer !== true) return [];
    const on = question.bestAnswer?.id !== comment.id;
    const run = async (): Promise<void> => {
      const done = await this.write('bestAnswers.set', { id, comment: comment.id, on }, localizer);
      if (done) announce(localizer.t(on ? 'feed.question.chosen' : 'feed.question.notChosen'));
    };
    const label = localizer.t(on ? 'feed.question.choose' : 'feed.question.unchoose');
    return [{ icon: answeredIcon, label, run: () => void run() }];
  }

  async addToCalendar(activity: Activity): Promise<void> {
    const { calendarFile, download } = await import('./calendar-file.ts');
    const file = calendarFile(activity);
    if (file) download(file);
  }

  /** Resolves to whether it was done; says what went wrong where it was not. */
  async write<V extends FurtherWrite>(
    verb: V,
    command: CommandOf<V>,
    localizer: Localizer,
  ): Promise<boolean> {
    this.#say(undefined);
    try {
      await this.#host.client?.write(verb, command);
      return true;
    } catch (error) {
      this.#tell(error, localizer);
      return false;
    }
  }

  #tell(error: unknown, localizer: Localizer): void {
    if (!isSocialError(error)) throw error;
    if (error.kind === 'aborted') return;
    this.#say(localizer.t('feed.item.undone', { reason: errorText(error, localizer) }));
  }

  /** Gone at once, with time to undo it in its place. */
  async #remove(id: Id, localizer: Localizer): Promise<void> {
    const host = this.#host;
    if (!host.dispatchEvent(new SocialPostRemoveEvent(id))) return;
    this.#say(undefined);
    const around = host.getRootNode();
    try {
      await host.client?.activity(id).remove({ undoMs });
      // The item has left the page: what happened to it is told by what it was in.
      const teller = !host.isConnected && around instanceof ShadowRoot ? around.host : host;
      teller.dispatchEvent(new SocialPostRemovedEvent(id));
    } catch (error) {
      this.#tell(error, localizer);
    }
  }

  async #save({ id, viewerSaved }: Activity, localizer: Localizer): Promise<void> {
    const on = viewerSaved !== true;
    const done = await this.write('saved.set', { id, on }, localizer);
    if (done) announce(localizer.t(on ? 'feed.item.saved' : 'feed.item.unsaved'));
  }

  async #unpin({ id }: Activity, localizer: Localizer): Promise<void> {
    const done = await this.write('pins.set', { id, on: false }, localizer);
    if (done) announce(localizer.t('feed.item.unpinned'));
  }

  async #pin({ id }: Activity, localizer: Localizer): Promise<void> {
    const ends = pinDays.map((days) => endOfDay(Date.now() + days * day));
    const pinned = await askChoice(this.#host, localizer, {
      title: localizer.t('feed.pin.title'),
      legend: localizer.t('feed.pin.until'),
      choices: [
        ...ends.map((until) => ({
          value: until,
          label: localizer.date(until, { weekday: 'long', day: 'numeric', month: 'long' }),
        })),
        { value: '', label: localizer.t('feed.pin.open') },
      ],
      confirm: localizer.t('feed.pin.confirm'),
      send: async ({ value: until }) =>
        this.#host.client?.write('pins.set', { id, on: true, ...(until ? { until } : {}) }),
    });
    if (pinned) announce(localizer.t('feed.item.pinned'));
  }
}

/** The last minute of a day, where the reader is. */
function endOfDay(time: number): Instant {
  return new Date(new Date(time).setHours(23, 59, 0, 0)).toISOString();
}
