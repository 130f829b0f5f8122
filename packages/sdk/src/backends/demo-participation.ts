import type {
  Activity,
  AddReport,
  Id,
  Report,
  SetAttendance,
  SetBestAnswer,
  SetMuted,
  SetPin,
  SetSaved,
  SetSupport,
  SetVotes,
  WriteMeta,
  Written,
} from '@maillon/contract';
import type { SampleActivity, SampleComment, SamplePerson } from '@maillon/contract/sample-data';
import type { DemoReads } from './demo-reads.ts';
import { limits, refuse } from './demo-refusals.ts';
import type { DemoViews } from './demo-views.ts';
import type { DemoWorld, Stored } from './demo-world.ts';

/** What each of these writes needs of the others. */
interface Desk {
  readonly world: DemoWorld;
  readonly views: DemoViews;
  readonly reads: DemoReads;
  readonly viewer: SamplePerson;
  readonly once: <Value>(command: WriteMeta, write: () => () => Value) => Written<NonNullable<Value>>;
  /** One that is there for the viewer; else the write is refused. */
  readonly activity: (id: Id) => Stored<SampleActivity>;
  readonly comment: (id: Id) => Stored<SampleComment>;
}

/** What people do with entries beside reacting and commenting: keep, mute, pin, vote, come, choose, report. */
export class DemoParticipation {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  setSaved(command: SetSaved & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const { id } = this.#desk.activity(command.id);
      const saved = this.#desk.world.savedBy(this.#desk.viewer.id);
      if (command.on) saved.add(id);
      else saved.delete(id);
      return () => this.#shown(id);
    });
  }

  setMuted(command: SetMuted & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const { id } = this.#desk.activity(command.id);
      const muted = this.#desk.world.mutedBy(this.#desk.viewer.id);
      if (command.on) muted.add(id);
      else muted.delete(id);
      return () => this.#shown(id);
    });
  }

  setPin(command: SetPin & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const activity = this.#desk.activity(command.id);
      if (!this.#desk.views.mayPin(activity)) refuse('not-allowed', 'id', 'Only moderators and owners pin.');
      if (command.on && command.until !== undefined && command.until <= this.#desk.world.now())
        refuse('malformed', 'until', 'An instant to come.');
      activity.pinned = command.on;
      activity.pinnedUntil = command.on ? (command.until ?? null) : null;
      return () => this.#shown(activity.id);
    });
  }

  setVotes(command: SetVotes & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const { id, poll } = this.#desk.activity(command.id);
      if (!poll) refuse('not-found', 'id', 'No such poll.');
      if ((poll.closesAt ?? '9') <= this.#desk.world.now()) refuse('expired', 'id', 'The poll is closed.');
      const chosen = [...new Set(command.options)];
      if (!chosen.every((option) => poll.options.some((known) => known.id === option)))
        refuse('not-found', 'options', 'No such option in this poll.');
      if (!poll.multiple && chosen.length > 1) refuse('limit-reached', 'options', 'One option only.', 1);
      const personId = this.#desk.viewer.id;
      const others = (this.#desk.world.pollVotes.get(id) ?? []).filter((vote) => vote.personId !== personId);
      const at = this.#desk.world.now();
      const mine = chosen.map((optionId) => ({ activityId: id, optionId, personId, at }));
      this.#desk.world.pollVotes.set(id, [...others, ...mine]);
      return () => this.#shown(id);
    });
  }

  setSupport(command: SetSupport & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const { id, idea } = this.#desk.activity(command.id);
      if (!idea) refuse('not-found', 'id', 'No such idea.');
      const supporters = this.#desk.world.supportersOf(id);
      if (command.on) supporters.add(this.#desk.viewer.id);
      else supporters.delete(this.#desk.viewer.id);
      return () => this.#shown(id);
    });
  }

  setAttendance(command: SetAttendance & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const { id, event } = this.#desk.activity(command.id);
      if (!event) refuse('not-found', 'id', 'No such event.');
      if (event.endsAt <= this.#desk.world.now()) refuse('expired', 'id', 'It is over.');
      if (command.answer === 'online' && !event.online)
        refuse('malformed', 'answer', 'Nobody joins from afar.');
      const personId = this.#desk.viewer.id;
      const others = (this.#desk.world.eventAnswers.get(id) ?? []).filter((one) => one.personId !== personId);
      const { answer } = command;
      const mine = answer ? [{ activityId: id, personId, answer, at: this.#desk.world.now() }] : [];
      this.#desk.world.eventAnswers.set(id, [...mine, ...others]);
      return () => this.#shown(id);
    });
  }

  setBestAnswer(command: SetBestAnswer & WriteMeta): Written<Activity> {
    return this.#desk.once(command, () => {
      const activity = this.#desk.activity(command.id);
      if (!activity.question) refuse('not-found', 'id', 'No such question.');
      if (!this.#desk.views.mayChooseAnswer(activity))
        refuse('not-allowed', 'id', 'Only who asked chooses the best answer.');
      const comment = this.#desk.comment(command.comment);
      if (comment.subject !== activity.id) refuse('not-found', 'comment', 'No such answer.');
      const { bestAnswerId } = activity.question;
      if (command.on) activity.question = { bestAnswerId: comment.id };
      else if (bestAnswerId === comment.id) activity.question = { bestAnswerId: null };
      return () => this.#shown(activity.id);
    });
  }

  addReport(command: AddReport & WriteMeta): Written<Report> {
    return this.#desk.once(command, () => {
      this.#desk.reads.checkSubject(command.subject);
      if ((command.note ?? '').length > limits.kudos)
        refuse('too-long', 'note', `At most ${limits.kudos} characters.`, limits.kudos);
      const id = this.#desk.world.newId('r');
      this.#desk.world.reports.push({ ...command, id, reporterId: this.#desk.viewer.id });
      return () => ({ id });
    });
  }

  #shown(id: Id): Activity | null {
    const activity = this.#desk.world.activities.get(id);
    return activity ? this.#desk.views.activity(activity) : null;
  }
}
