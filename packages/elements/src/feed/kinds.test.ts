import type { Activity, Poll } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { allCapabilities } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { calendarFile } from './calendar-file.ts';
import { aminata, base, comment, setup, theo } from './item.fixture.ts';

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();
const readOnly = allCapabilities.filter((name) => !name.endsWith('.set'));

const option = (id: string, text: string, votes: number | null, viewerChose = false) => ({
  id,
  text,
  votes,
  viewerChose,
});
const hidden: Poll = {
  options: [option('o1', 'Thursday', null), option('o2', 'Friday', null)],
  voterCount: 4,
  closesAt: inDays(2),
};
const voted: Poll = {
  ...hidden,
  options: [option('o1', 'Thursday', 3, true), option('o2', 'Friday', 1)],
};
const poll = (details: Poll): Partial<Activity> => ({ kind: 'poll', title: 'Which evening?', poll: details });
const focusIn = (item: Element): string => item.shadowRoot?.activeElement?.textContent?.trim() ?? '';

describe('a poll', () => {
  it('is a choice without results until the reader has voted', async () => {
    const { item, client } = await setup(poll(hidden));
    const marks = deepAll(item, '.poll input[type=radio]') as HTMLInputElement[];
    expect(marks.length).to.equal(2);
    expect(visibleText(item)).not.to.contain('%');
    expect(deep(item, 'legend').textContent).to.equal('Which evening?');
    await expectAccessible(item);
    marks[1]?.click();
    control(item, 'Vote').click();
    await until(() => client.write.calls.length === 1, 'the vote is sent');
    expect(client.write.calls[0]).to.deep.equal(['votes.set', { id: 'a-1', options: ['o2'] }]);
  });

  it('shows the results to who has voted, and lets them change or take back their answer', async () => {
    const { item, client } = await setup(poll(voted));
    expect(visibleText(item)).to.match(/Thursday \(your answer\) 75% Friday 25% .*4 answers.*ends /);
    await expectAccessible(item);
    control(item, 'Change my answer').click();
    await settled(item);
    const [mine] = deepAll(item, '.poll input:checked');
    expect(item.shadowRoot?.activeElement).to.equal(mine);
    await expectAccessible(item);
    control(item, 'Keep my answer').click();
    await settled(item);
    expect(focusIn(item)).to.equal('Change my answer');
    control(item, 'Change my answer').click();
    await settled(item);
    control(item, 'Take my answer back').click();
    await until(() => client.write.calls.length === 1, 'it is sent');
    expect(client.write.calls[0]).to.deep.equal(['votes.set', { id: 'a-1', options: [] }]);
  });

  it('takes several answers where it says so, and counts people', async () => {
    const several = { ...hidden, multiple: true };
    const { item, client } = await setup(poll(several));
    expect(visibleText(item)).to.contain('Choose as many as you like.');
    for (const mark of deepAll(item, '.poll input[type=checkbox]')) (mark as HTMLElement).click();
    control(item, 'Vote').click();
    await until(() => client.write.calls.length === 1, 'the vote is sent');
    expect(client.write.calls[0]?.[1]).to.deep.equal({ id: 'a-1', options: ['o1', 'o2'] });
    const both = [option('o1', 'Thursday', 3, true), option('o2', 'Friday', 4, true)];
    client.activity('a-1').ready({ ...base, ...poll({ ...several, options: both }) });
    await settled(item);
    expect(visibleText(item)).to.match(/Thursday \(your answer\) 75% Friday \(your answer\) 100%/);
  });

  it('is read only once it is closed, and where the backend takes no votes', async () => {
    const closed = { ...voted, closesAt: inDays(-40) };
    const { item } = await setup(poll(closed));
    expect(hasControl(item, 'Change my answer')).to.equal(false);
    expect(visibleText(item)).to.contain('ended ').and.to.contain('75%');
    const { item: other } = await setup(poll(hidden), readOnly);
    expect(deepAll(other, '.poll input, .poll button').length).to.equal(0);
    expect(visibleText(other)).to.contain('results are shown');
  });

  it('says what did not work, and keeps the ballot', async () => {
    const { item, client } = await setup(poll(hidden));
    client.write.answer = () => Promise.reject(new SocialError('server'));
    (deepAll(item, '.poll input')[0] as HTMLElement).click();
    control(item, 'Vote').click();
    await until(() => visibleText(item).includes('That did not work.'), 'it says so');
    expect(hasControl(item, 'Vote')).to.equal(true);
  });
});

const event: NonNullable<Activity['event']> = {
  startsAt: inDays(3),
  endsAt: inDays(3.1),
  place: 'Estuary room',
  online: true,
  goingCount: 2,
  goingOnlineCount: 1,
  viewerAnswer: 'online',
  going: [theo, aminata],
};
const invitation = (details: Partial<typeof event> = {}): Partial<Activity> => ({
  kind: 'event',
  title: 'Pump curves',
  event: { ...event, ...details },
});

describe('an event', () => {
  it('takes the reader’s answer, another one, and none', async () => {
    const { item, client } = await setup(invitation());
    const pressed = () =>
      deepAll(item, '.attend [aria-pressed=true]').map((button) => button.textContent?.trim());
    expect(pressed()).to.deep.equal(['Online']);
    await expectAccessible(item);
    control(item, 'In person').click();
    await until(() => client.write.calls.length === 1, 'it is sent');
    control(item, 'Online').click();
    await until(() => client.write.calls.length === 2, 'it is taken back');
    expect(client.write.calls.map(([, command]) => command)).to.deep.equal([
      { id: 'a-1', answer: 'in-person' },
      { id: 'a-1' },
    ]);
  });

  it('offers what there is: no answer from afar, and none once it is over', async () => {
    const { item } = await setup(invitation({ online: false }));
    expect(hasControl(item, 'Online')).to.equal(false);
    expect(hasControl(item, 'In person') && hasControl(item, 'Not this time')).to.equal(true);
    const { item: past } = await setup(invitation({ startsAt: inDays(-3), endsAt: inDays(-2.9) }));
    expect(hasControl(past, 'In person')).to.equal(false);
    expect(visibleText(past)).to.contain('This is over').and.to.contain('2 in person and 1 online');
    const { item: looking } = await setup(invitation(), readOnly);
    expect(deepAll(looking, '.attend').length).to.equal(0);
  });

  it('is a calendar file that says the same, in lines that calendars read, under a safe name', async () => {
    const activity: Activity = {
      ...base,
      ...invitation({ startsAt: '2026-12-10T13:00:00.000Z', endsAt: '2026-12-10T14:00:00.000Z' }),
      title: '../Pump; curves, “é”/\\ in one hour'.padEnd(90, ' très long'),
      body: { format: 'text', value: 'Bring a pencil,\nand: nothing else; please.' },
    };
    const file = calendarFile(activity, new Date('2026-11-23T08:00:00.000Z'))!;
    expect(file.type).to.match(/^text\/calendar/);
    expect(file.name)
      .to.match(/^Pump curves é in one hour/)
      .and.to.match(/^[\p{L} -]{1,60}\.ics$/u);
    const text = await file.text();
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded).to.include.members([
      'DTSTART:20261210T130000Z',
      'DTEND:20261210T140000Z',
      'DTSTAMP:20261123T080000Z',
      'LOCATION:Estuary room',
      'DESCRIPTION:Bring a pencil\\,\\nand: nothing else\\; please.',
    ]);
  });
});

describe('an idea', () => {
  it('takes support while it is alive, and says how far it has come', async () => {
    const { item, client } = await setup({ kind: 'idea', idea: { stage: 'open', votes: 12 } });
    expect(visibleText(item)).to.match(/I support this 12 votes Open/);
    await expectAccessible(item);
    control(item, 'I support this').click();
    await until(() => client.write.calls.length === 1, 'it is sent');
    expect(client.write.calls[0]).to.deep.equal(['support.set', { id: 'a-1', on: true }]);
    const { item: done } = await setup({ kind: 'idea', idea: { stage: 'done', votes: 12 } });
    expect(hasControl(done, 'I support this')).to.equal(false);
    const { item: looking } = await setup({ kind: 'idea', idea: { stage: 'open', votes: 12 } }, readOnly);
    expect(hasControl(looking, 'I support this')).to.equal(false);
  });
});

describe('an article', () => {
  it('says how long it takes to read, where that is worth saying', async () => {
    const value = 'word '.repeat(900);
    const { item } = await setup({ kind: 'article', title: 'Six months', body: { format: 'text', value } });
    expect(visibleText(item)).to.contain('4 minutes to read');
    const { item: short } = await setup({ kind: 'article', title: 'Six months' });
    expect(visibleText(short)).not.to.contain('to read');
  });
});

describe('a question', () => {
  it('lets who asked choose the best answer from the answers’ menus', async () => {
    const asked = { kind: 'question', title: 'Which grease?', question: { bestAnswer: null } } as const;
    const permissions = { ...base.permissions, chooseAnswer: true };
    const { item, client } = await setup({ ...asked, permissions });
    const answer = comment('c1', 'Reference 410');
    client.viewer.ready(null);
    client.comment('c1').ready(answer);
    control(item, 'Answer').click();
    await until(() => deepAll(item, 'social-comment-thread').length === 1, 'the thread');
    const list = client.comments({ subject: 'a-1', sort: 'oldest' });
    list.ready({ ids: ['c1'], total: { exact: 1 }, hasMore: false });
    await until(() => hasControl(item, /^Actions for the comment/), 'the answer');
    const choose = async (name: string): Promise<void> => {
      control(item, /^Actions for the comment/).click();
      await settled(item);
      control(item, name).click();
      await settled(item);
    };
    await choose('Best answer');
    expect(client.write.calls[0]).to.deep.equal(['bestAnswers.set', { id: 'a-1', comment: 'c1', on: true }]);
    client.activity('a-1').ready({ ...base, ...asked, permissions, question: { bestAnswer: answer } });
    await settled(item);
    expect(visibleText(deep(item, '[part=answer]'))).to.contain('Best answer, chosen by Théophile Ancelin');
    await choose('No longer the best answer');
    expect(client.write.calls[1]?.[1]).to.deep.equal({ id: 'a-1', comment: 'c1', on: false });
  });
});
