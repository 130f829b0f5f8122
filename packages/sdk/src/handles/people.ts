import type { Page, Person } from '@maillon/contract';
import type { People, PersonHandle } from '../api.ts';
import type { Boxed, Core } from '../core.ts';
import { SocialError, toSocialError } from '../errors.ts';
import { present } from '../loading/loaders.ts';
import { keyOf } from '../store/normalise.ts';
import { StoreEntity } from './entity.ts';
import { StoreHandle } from './handle.ts';

class PersonById extends StoreEntity<Person> implements PersonHandle {
  protected override enough(): boolean {
    return this.core.whole.has(this.key) && super.enough();
  }

  setFollow(on: boolean): Promise<void> {
    return follow(this.core, this.value(), on);
  }
}

/** Found by mail address or login. */
class PersonByKey extends StoreHandle<Person> implements PersonHandle {
  readonly #name: string;

  constructor(core: Core, key: string, name: string) {
    super(core, key);
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

  setFollow(on: boolean): Promise<void> {
    return follow(this.core, this.value(), on);
  }
}

async function follow(core: Core, person: Person | undefined, on: boolean): Promise<void> {
  if (!person) throw new SocialError('not-found', { operation: 'people.follow' });
  await core.write({ verb: 'people.setFollow', needs: 'people.follow', command: { person: person.id, on } });
}

export function createPeople(core: Core): People {
  return {
    get(id) {
      const make = () => new PersonById(core, 'person', id, 'people.read', 'people');
      return core.handle(keyOf('person', id), make);
    },
    find(name) {
      const plain = name.trim().toLowerCase();
      const key = `person-key:${plain}`;
      return core.handle(key, () => new PersonByKey(core, key, plain));
    },
    async search(query, { first = 20, signal } = {}): Promise<Page<Person>> {
      try {
        core.require('people.search');
        const asked = core.store.stamp();
        const either = signal ? AbortSignal.any([core.signal, signal]) : core.signal;
        const page = await core.backend.people.search(query, { first }, { signal: either });
        either.throwIfAborted();
        core.store.learn(page.items, asked);
        return page;
      } catch (thrown) {
        throw signal?.aborted ? new SocialError('aborted') : toSocialError(thrown, 'people.search');
      }
    },
  };
}
