import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type ParseOptions,
  type ExecutionResult,
  type ExecutionArgs,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What one request may ask for. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly body: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Levels of fields; introspection is not counted. */
  readonly depth: number;
  /** Fields that are given another name. */
  readonly aliases: number;
  /** Milliseconds until a query or mutation is given up. */
  readonly timeoutMs: number;
}

export const defaultLimits: Limits = {
  body: 512 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  timeoutMs: 15_000,
};

/** Refuses documents that ask for too much, before anything is read. */
export function limitDocuments({ tokens, depth, aliases }: Limits): Plugin {
  return {
    onParse({ params }) {
      params.options = { ...(params.options as ParseOptions | undefined), maxTokens: tokens };
    },
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => withinLimits(context, { depth, aliases }));
    },
  };
}

function withinLimits(
  context: ValidationContext,
  { depth, aliases }: Pick<Limits, 'depth' | 'aliases'>,
): ASTVisitor {
  let renamed = 0;
  return {
    Field(node) {
      if (node.alias !== undefined) renamed += 1;
    },
    OperationDefinition(node) {
      if (depthOf(context, node.selectionSet, []) > depth) {
        context.reportError(tooComplex(`At most ${depth} levels of fields.`));
      }
    },
    Document: {
      leave() {
        if (renamed > aliases) context.reportError(tooComplex(`At most ${aliases} aliases.`));
      },
    },
  };
}

/** How deep the fields go; fragments count where they are spread. */
function depthOf(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  within: readonly string[],
): number {
  const depths = selections.map((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        if (selection.name.value.startsWith('__') || selection.selectionSet === undefined) return 1;
        return 1 + depthOf(context, selection.selectionSet, within);
      case Kind.INLINE_FRAGMENT:
        return depthOf(context, selection.selectionSet, within);
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        const fragment = context.getFragment(name);
        // A fragment within itself is refused by another rule.
        if (fragment == null || within.includes(name)) return 0;
        return depthOf(context, fragment.selectionSet, [...within, name]);
      }
    }
  });
  return Math.max(0, ...depths);
}

function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'TOO_COMPLEX', http: { status: 400, spec: true } },
  });
}

/** What one person may read must not be kept for another by anything on the way. */
export function neverKeep(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('cache-control', 'no-store');
    },
  };
}

/** Gives up on what takes too long. A write that ends later is found again by its idempotency key. */
export function limitTime({ timeoutMs }: Limits): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        let timer: NodeJS.Timeout | undefined;
        const timeout = new Promise<{ errors: GraphQLError[] }>((resolve) => {
          timer = setTimeout(() => resolve({ errors: [tooSlow()] }), timeoutMs);
        });
        try {
          return await Promise.race([executeFn(args) as Promise<ExecutionResult>, timeout]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}

function tooSlow(): GraphQLError {
  return new GraphQLError('This took too long.', { extensions: { code: 'TIMEOUT', http: { status: 503 } } });
}
