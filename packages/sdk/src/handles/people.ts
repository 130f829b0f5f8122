import type { Id, Page, Person } from '@maillon/contract';
import type { People, PersonHandle } from '../api.ts';
import type { Boxed, Core } from '../core.ts';
import { SocialError, toSocialError } from '../errors.ts';
import { present } from '../loading/loaders.ts';
import { keyOf } from '../store/normalise.ts';
import type { Row } from '../store/store.ts';
import { StoreHandle } from './handle.ts';
import { Wishes } from './wishes.ts';

abstract class StorePerson extends StoreHandle<Person> implements PersonHandle {
  setFollow(on: boolean): Promise<void> {
    const { core } = this;
    const person = this.value();
    if (!person) return Promise.reject(new SocialError('not-found', { operation: 'people.follow' }));
    const key = keyOf('person', person.id);
    let wishes = core.wishes.get(key);
    if (!wishes) {
      wishes = new Wishes<Person>(core, key, {
        needs: 'people.follow',
        exclusive: () => false,
        fulfil: (row, _kind, state) => follow(row, state),
        send: (wish, meta, context) =>
          core.backend.people.setFollow({ person: person.id, on: wish.on, ...meta }, context),
      });
      core.wishes.set(key, wishes);
    }
    return wishes.wish('follow', on);
  }
}

function follow(row: Row, on: boolean): Row {
  if (!row || row['viewerFollows'] === on) return row;
  const count = row['followerCount'];
  return {
    ...row,
    viewerFollows: on,
    ...(typeof count === 'number' ? { followerCount: Math.max(0, count + (on ? 1 : -1)) } : {}),
  };
}

class PersonById extends StorePerson {
  readonly #id: Id;

  constructor(core: Core, id: Id) {
    super(core, keyOf('person', id));
    this.#id = id;
  }

  protected override enough(): boolean {
    return this.core.whole.has(this.key) && super.enough();
  }

  protected async load(): Promise<void> {
    this.core.require('people.read');
    present(this.core, this.key, await this.core.loaders.people.load(this.#id));
  }
}

class PersonByKey extends StorePerson {
  readonly #name: string;

  constructor(core: Core, name: string) {
    super(core, `person-key:${name}`);
    this.#name = name;
  }

  protected override value(): Person | undefined {
    return (this.core.store.read(this.key) as Boxed<Person | null> | undefined)?.value ?? undefined;
  }

  protected async load(signal: AbortSignal): Promise<void> {
    const { core } = this;
    core.require('people.lookup');
    const asked = core.store.stamp();
    const person = await core.loaders.peopleByKey.load(this.#name);
    present(core, this.key, person);
    if (!signal.aborted) core.store.hold(this.key, person, asked);
  }
}

export function createPeople(core: Core): People {
  return {
    get: (id) => core.handle(keyOf('person', id), () => new PersonById(core, id)),
    find(name) {
      const plain = name.trim().toLowerCase();
      return core.handle(`person-key:${plain}`, () => new PersonByKey(core, plain));
    },
    async search(query, { first = 20, signal } = {}): Promise<Page<Person>> {
      try {
        core.require('people.search');
        const life = core.signal;
        const asked = core.store.stamp();
        const either = signal ? AbortSignal.any([life, signal]) : life;
        const page = await core.backend.people.search(query, { first }, { signal: either });
        if (either.aborted) throw new SocialError('aborted');
        core.store.learn(page.items, asked);
        return page;
      } catch (thrown) {
        throw signal?.aborted ? new SocialError('aborted') : toSocialError(thrown, 'people.search');
      }
    },
  };
}
