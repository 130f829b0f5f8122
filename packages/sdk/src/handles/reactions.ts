import type { ReactionKind, ReactionSummary } from '@maillon/contract';
import type { ReactionsHandle, Shown } from '../api.ts';
import { StoreEntity } from './entity.ts';

export class StoreReactions extends StoreEntity<Shown<ReactionSummary>> implements ReactionsHandle {
  async set(kind: ReactionKind, on: boolean): Promise<void> {
    const command = { subject: this.id, kind, on };
    await this.write({ verb: 'reactions.set', needs: 'reactions.set', command });
  }
}
