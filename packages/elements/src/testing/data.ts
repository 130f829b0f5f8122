import type { Comment, Person, ReactionGroup, ReactionSummary, Viewer } from '@maillon/contract';

export function aPerson(id: string, displayName: string, more: Partial<Person> = {}): Person {
  return { type: 'person', id, displayName, ...more };
}

export const camille = aPerson('p-camille', 'Camille Rouvray');
export const malo = aPerson('p-malo', 'Malo Kervadec');
export const aminata = aPerson('p-aminata', 'Aminata Sow');

export function aViewer(more: Partial<Viewer> = {}): Viewer {
  return { type: 'viewer', id: 'viewer-1', person: camille, ...more };
}

export function aComment(id: string, words: string, more: Partial<Comment> = {}): Comment {
  return {
    type: 'comment',
    id,
    subject: 'urn:doc:1',
    parent: null,
    author: malo,
    body: { format: 'text', value: words },
    createdAt: '2026-11-23T08:00:00.000Z',
    replyCount: 0,
    reactions: { type: 'reactions', id, groups: [] },
    ...more,
  };
}

export function aGroup(kind: string, count: number, more: Partial<ReactionGroup> = {}): ReactionGroup {
  return { kind, count, viewerHasReacted: false, people: [], ...more };
}

export function aSummary(...groups: ReactionGroup[]): ReactionSummary {
  return { type: 'reactions', id: 'urn:doc:1', groups };
}
