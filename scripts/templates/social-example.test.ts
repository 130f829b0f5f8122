import type { Person } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { FakeClient } from '../testing/fake-client.ts';
import { control, expectAccessible, fixture, nextEvent, settled, visibleText } from '../testing/fixture.ts';
import type { SocialExampleChooseEvent } from './events.ts';
import { SocialExample } from './social-example.ts';

SocialExample.define();

const lea: Person = { type: 'person', id: 'person:lea', displayName: 'Léa Martin' };

async function setup() {
  const client = new FakeClient();
  const element = await fixture<SocialExample>(
    html`<social-example .client=${client.asClient} person-id=${lea.id}></social-example>`,
  );
  return { element, handle: client.people.get(lea.id) };
}

describe('<social-example>', () => {
  it('is accessible', async () => {
    const { element, handle } = await setup();
    handle.ready(lea);
    await settled(element);
    await expectAccessible(element);
  });

  it('says who is chosen', async () => {
    const { element, handle } = await setup();
    handle.ready(lea);
    await settled(element);
    const chosen = nextEvent<SocialExampleChooseEvent>(element, 'social-example-choose');
    control(element, lea.displayName).click();
    expect((await chosen).id).to.equal(lea.id);
  });

  it('says what went wrong and tries again', async () => {
    const { element, handle } = await setup();
    handle.fail(new SocialError('server'));
    await settled(element);
    expect(visibleText(element)).to.contain('The server failed.');
    expect(element.matches(':state(failed)')).to.equal(true);
    control(element, 'Try again').click();
    expect(handle.refreshes).to.equal(1);
  });
});
