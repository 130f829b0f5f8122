import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSchema, Kind, parse, TokenKind, validate, visit } from 'graphql';
import { leavesOf, prepare } from '../mapping/operations.ts';
import { maillon } from './maillon.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../contract/schema.graphql', import.meta.url), 'utf8'),
);

const documents = [...prepare(maillon.mapping)].flatMap(([verb, prepared]) =>
  leavesOf(prepared).map(({ head }) => [verb, parse(head.document)] as const),
);
for (const [verb, parsed] of documents) {
  test(`${verb}: the document is valid against the schema, and every variable is used`, () => {
    assert.deepEqual(
      validate(schema, parsed).map(({ message }) => message),
      [],
    );
  });

  test(`${verb}: the document stays within what hardened servers accept`, () => {
    let [depth, deepest, aliases, tokens] = [0, 0, 0, 0];
    visit(parsed, {
      Field: {
        enter(field) {
          depth++;
          deepest = Math.max(deepest, depth);
          if (field.alias) aliases++;
        },
        leave() {
          depth--;
        },
      },
    });
    for (
      let token = parsed.loc?.startToken;
      token && token.kind !== TokenKind.EOF;
      token = token.next ?? undefined
    )
      tokens++;
    assert.ok(deepest <= 6, `depth ${deepest}`);
    assert.ok(aliases <= 15, `${aliases} aliases`);
    assert.ok(tokens <= 1000, `${tokens} tokens`);
  });

  test(`${verb}: the operation has a name, as trusted documents and logs need`, () => {
    const named = parsed.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value] : [],
    );
    assert.equal(named.length, 1);
    assert.match(String(named[0]), /^[A-Z]/);
  });
}
