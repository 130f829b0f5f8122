import { capabilities as allCapabilities } from '@maillon/contract';
import { domainTypes, fieldsOf, isDomainType } from './domain.ts';
import type { Note } from './finding.ts';
import { noteStrangeField } from './fit.ts';
import { isLensData, isRecord, listOf, recordOf, textOf, type Data } from './mapping-data.ts';
import { didYouMean, enumerate } from './nearest.ts';

/** Names in the mapping that nobody would ever read. */
export function checkKeys(mapping: Data, root: string, note: (note: Note) => void): void {
  const noteStrange = (
    what: string,
    because: string,
    word: string,
    words: readonly string[],
    keys: readonly string[],
  ) =>
    note({
      severity: 'error',
      code: 'unknown-name',
      what,
      because,
      remedy: didYouMean(
        word,
        words,
        words.length > 0 ? `use one of ${enumerate(words, 40)}, or take it out` : 'take it out',
      ),
      schema: root,
      clue: { keys },
    });
  for (const [type, fields] of Object.entries(recordOf(mapping.types))) {
    if (!isDomainType(type)) {
      noteStrange(
        `types has lenses for “${type}”, which is no type of ours`,
        'they would never be used',
        type,
        domainTypes,
        ['types', type],
      );
    } else if (!isLensData(fields)) {
      const names = fieldsOf(type).map(({ name }) => name);
      for (const name of Object.keys(recordOf(fields))) {
        if (!names.includes(name)) noteStrangeField({ note }, type, name, ['types', type, name], root);
      }
    }
  }
  const known: readonly string[] = allCapabilities;
  for (const name of Object.keys(recordOf(mapping.capabilities))) {
    if (known.includes(name)) continue;
    noteStrange(`there is no capability “${name}”`, 'correcting it changes nothing', name, known, [
      'capabilities',
      name,
    ]);
  }
  const { ids } = recordOf(mapping.addresses);
  for (const [type, pattern] of Object.entries(recordOf(ids))) {
    if (!isDomainType(type)) {
      noteStrange(
        `addresses names ids of “${type}”, which is no type of ours`,
        'they would stay as they are',
        type,
        domainTypes,
        ['addresses', 'ids', type],
      );
    } else if (typeof pattern === 'string' && !pattern.includes('{id}')) {
      note({
        severity: 'error',
        code: 'wrong-address',
        what: `the address of ${type}, “${pattern}”, has no {id} in it`,
        because: `every ${type} would have the same id`,
        remedy: `write “${type}:{id}”`,
        schema: root,
        clue: { keys: ['addresses', 'ids', type] },
      });
    }
  }
  const channels = ['errors', 'payload', 'details', 'status', 'http'];
  listOf(mapping.errors).forEach((each, index) => {
    const name = isRecord(each) ? textOf(each.channel) : undefined;
    if (name === undefined || channels.includes(name)) return;
    noteStrange(`there is no error channel “${name}”`, 'what it should hear is never heard', name, channels, [
      'errors',
      String(index),
    ]);
  });
  checkVariableLenses(mapping, noteStrange);
}

function checkVariableLenses(
  mapping: Data,
  noteStrange: (
    what: string,
    because: string,
    word: string,
    words: readonly string[],
    keys: readonly string[],
  ) => void,
): void {
  const documents = JSON.stringify(mapping.operations ?? {});
  const declared = [...new Set([...documents.matchAll(/\$(\w+)\s*:/g)].map(([, name = '']) => name))];
  for (const name of Object.keys(recordOf(mapping.variables))) {
    if (declared.includes(name)) continue;
    noteStrange(
      `variables has a lens for $${name}, which no document declares`,
      'it would never be used',
      name,
      declared,
      ['variables', name],
    );
  }
}
