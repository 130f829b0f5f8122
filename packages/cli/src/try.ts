import type {
  Activity,
  BackendFailure,
  CallContext,
  Comment,
  Page,
  SocialBackend,
  Viewer,
} from '@maillon/contract';
import { toSocialError } from '@maillon/sdk';
import type { Command } from './command.ts';
import { loadBackend } from './live-backend.ts';
import { commonHelp, onlyWord, readAddress, readNumber, readOptions } from './options.ts';
import { painter } from './paint.ts';
import { writeTrial } from './trial-report.ts';

/** What one read came to. */
export interface Read<T = unknown> {
  readonly operation: string;
  readonly milliseconds: number;
  /** How many HTTP requests it took, repetitions included. */
  readonly requests: number;
  readonly value?: T;
  readonly failure?: BackendFailure & { readonly path?: string | undefined };
}

export interface Problem {
  readonly operation: string;
  readonly kind: string;
  readonly message: string;
  readonly path?: string;
  readonly expected?: string;
  readonly got?: string;
}

/** All that was seen of a live backend. */
export interface Trial {
  readonly mapping: string;
  readonly endpoint: string;
  readonly viewer: Read<Viewer | null>;
  /** The first page: of the feed, or of what is said about a subject. Absent where neither is mapped. */
  readonly page?: Read<Page<Activity | Comment>>;
  /** What did not fit, and was left out. */
  readonly problems: readonly Problem[];
}

/** Reads from a live backend through a mapping, and shows what people would see. */
export const tryOut: Command = {
  summary: 'read from a live backend and show the first page',
  help: `Usage: maillon try <mapping> --endpoint <url> [--subject <ref>] [options]

Asks the endpoint through the mapping, as a page would: who is looking, and the first page of the feed, or of the
comments on --subject. Shows it as a person would read it, with the time and the number of requests of each read, and
what did not fit the mapping. Only reads: nothing is written.

  --endpoint  the address of the GraphQL API
  --subject   read what is said about this: an id, a URN or a URL
  --scope     which feed: home when not given; with an id after a colon: group:42
  --first     how many (5)
${commonHelp}

Ends with 0 when all could be read, 1 when something could not or did not fit, 2 when the arguments make no sense.

Examples:
  maillon try mapping.mjs --endpoint https://intranet.example/graphql --header "Authorization: Bearer $TOKEN"
  maillon try mapping.json --endpoint https://intranet.example/graphql --subject urn:crm:deal:42 --json`,
  async run(args, output) {
    const { values, words, headers, json } = readOptions(args, {
      endpoint: { type: 'string' },
      subject: { type: 'string' },
      scope: { type: 'string' },
      first: { type: 'string' },
    });
    const given = onlyWord(words, 'the mapping to try');
    const endpoint = readAddress('--endpoint', values.endpoint, 'which API shall be read?');
    const first = readNumber('--first', values.first, 5);
    const loaded = await loadBackend(given);
    let requests = 0;
    const backend = loaded.connect({ endpoint, headers, readOnly: true, onRequest: () => requests++ });
    const problems: Problem[] = [];
    const read = async <T>(
      operation: string,
      ask: (context: CallContext) => Promise<T>,
    ): Promise<Read<T>> => {
      const [before, began] = [requests, performance.now()];
      const cost = () => ({
        milliseconds: Math.round(performance.now() - began),
        requests: requests - before,
      });
      try {
        const report = (problem: BackendFailure) => void problems.push(problemOf(operation, problem));
        const value = await ask({ report });
        return { operation, ...cost(), value };
      } catch (error) {
        return { operation, ...cost(), failure: toSocialError(error, operation) };
      }
    };
    const viewer = await read('viewer', (context) => backend.viewer(context));
    const page = await readPage(backend, { ...values, first }, read);
    const trial: Trial = {
      mapping: loaded.name,
      endpoint: endpoint.href,
      viewer,
      ...(page ? { page } : {}),
      problems,
    };
    if (json) output.print(JSON.stringify(asData(trial), null, 2));
    else for (const line of writeTrial(trial, output.width ?? 80, painter(output))) output.print(line);
    const isMapped = Boolean(backend.capabilities.viewer);
    const failed = (isMapped && viewer.failure) || page?.failure || problems.length > 0 || !page;
    return failed ? 1 : 0;
  },
};

type Reader = <T>(operation: string, ask: (context: CallContext) => Promise<T>) => Promise<Read<T>>;

async function readPage(
  backend: SocialBackend,
  {
    subject,
    scope = 'home',
    first,
  }: { subject?: string | undefined; scope?: string | undefined; first: number },
  read: Reader,
): Promise<Read<Page<Activity | Comment>> | undefined> {
  if (subject !== undefined) {
    return read('comments.page', (context) => backend.comments.page({ subject }, { first }, context));
  }
  if (!backend.capabilities['feed.read']) return undefined;
  const [name = 'home', ...id] = scope.split(':');
  const query = { scope: { name, ...(id.length > 0 ? { id: id.join(':') } : {}) }, commentsPreview: 2 };
  return read('feed.page', (context) => backend.feed.page(query, { first }, context));
}

function problemOf(operation: string, problem: BackendFailure): Problem {
  const { kind, message, path, expected, got } = toSocialError(problem, operation);
  return {
    ...{ operation, kind, message },
    ...(path === undefined ? {} : { path }),
    ...(expected === undefined ? {} : { expected }),
    ...(got === undefined ? {} : { got }),
  };
}

/** As documented in the guide to the command line. */
function asData({ mapping, endpoint, viewer, page, problems }: Trial): unknown {
  const cost = ({ operation, milliseconds, requests, failure }: Read) => ({
    ...{ operation, milliseconds, requests },
    ...(failure ? { failure: problemOf(operation, failure) } : {}),
  });
  return {
    ...{ mapping, endpoint },
    viewer: { ...cost(viewer), person: viewer.value?.person ?? null },
    page: page
      ? { ...cost(page), items: page.value?.items ?? [], total: page.value?.total, next: page.value?.next }
      : null,
    problems,
  };
}
