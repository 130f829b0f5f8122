import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  getOperationAST,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { findViewer } from './store/people.ts';
import type { Context } from './resolvers/context.ts';
import { unauthenticated } from './service/refusals.ts';
import { Session, type House } from './service/session.ts';
import { isStorable } from './service/words.ts';

/** Tells who a request comes from: the id of their person, or null when nobody is signed in. */
export type Authenticate = (
  request: Request,
) => { readonly personId: string } | null | Promise<{ readonly personId: string } | null>;

/** What anybody may read. */
const open: ReadonlySet<string> = new Set(['viewer', 'kudosValues', '__typename', '__schema', '__type']);

/** Makes each request's context: who is looking, found once. */
export function contextMaker(house: House, authenticate: Authenticate) {
  return async ({ request }: { readonly request: Request }): Promise<Context> => {
    const identity = await authenticate(request);
    const isKnowable = identity !== null && isStorable(identity.personId);
    const viewer = isKnowable ? await findViewer(house.db, identity.personId) : null;
    return { house, session: viewer && new Session(house, viewer) };
  };
}

/** Refuses whole requests of people who are not signed in, unless they read only what is open. */
export function requireSignIn(): Plugin<Context> {
  const refused = { errors: [unauthenticated()] };
  const isRefused = (args: {
    document: DocumentNode;
    operationName?: string | null;
    contextValue: Context;
  }) => args.contextValue.session === null && !isOpen(args.document, args.operationName);
  return {
    onExecute({ args, setResultAndStopExecution }) {
      if (isRefused(args)) setResultAndStopExecution(refused);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      if (isRefused(args)) setResultAndStopExecution(refused);
    },
  };
}

function isOpen(document: DocumentNode, operationName: string | null | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  return (
    operation?.operation === OperationTypeNode.QUERY &&
    rootFields(document, operation.selectionSet).every((name) => open.has(name))
  );
}

function rootFields(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value;
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet) : [];
  });
}

/**
 * Browsers ask a server first before they send JSON from another site, and forms cannot send it: writes that ride on a
 * cookie come as JSON only.
 */
export function requireJson(): Plugin {
  return {
    onRequestParse({ request }) {
      const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
      if (request.method !== 'POST' || type === 'application/json') return;
      throw new GraphQLError('Send application/json.', {
        extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415, spec: false } },
      });
    },
  };
}
