// The company's Strapi over a database of its own, for the tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SocialBackend } from '@maillon/contract';
import { overHttp } from '@maillon/sdk/tools';
import { verdoyer } from './mapping.mjs';
import { ensureStrapi, startStrapi, type RunningStrapi } from './tools/strapi-process.mjs';

export interface RunningIntranet extends RunningStrapi {
  readonly endpoint: string;
  /** The backend, as an account sees it by its login; nobody if there is none. */
  as(login?: string): SocialBackend;
  /** What Strapi answers to a question of its own kind. */
  ask(query: string): Promise<unknown>;
}

/** Installs what is missing, and tells what it took. */
export async function startIntranet(): Promise<RunningIntranet> {
  const installing = ensureStrapi();
  const data = mkdtempSync(join(tmpdir(), 'maillon-strapi-'));
  const strapi = await startStrapi({ data });
  console.log(`Strapi: ${installing} s to install, ${strapi.seconds} s to seed and start`);
  const endpoint = `${strapi.url}/graphql`;
  const tokens = new Map<string, Promise<string>>();
  /** Strapi allows few sign-ins a minute. */
  const tokenOf = (login: string): Promise<string> => {
    const known = tokens.get(login) ?? signIn(strapi, login);
    tokens.set(login, known);
    return known;
  };
  return {
    ...strapi,
    endpoint,
    as: (login) =>
      verdoyer.connect({
        transport: overHttp({ endpoint, ...(login ? { token: () => tokenOf(login) } : {}) }),
      }),
    async ask(query) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await answer.json()) as unknown;
    },
    async stop() {
      await strapi.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function signIn({ url, password }: RunningStrapi, identifier: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password }),
  });
  const { jwt } = (await answer.json()) as { jwt?: string };
  if (jwt === undefined) throw new Error(`${identifier} could not sign in: status ${answer.status}`);
  return jwt;
}
