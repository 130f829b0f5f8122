// Tabs that are killed in the middle of a write, in a real browser. `npm run test:long` lives through more of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { chanceOf, moments, openKilledTabs, type KilledTabs } from '../../scripts/lib/killed-tabs.ts';

const seed = Number(process.env['MAILLON_SEED'] ?? 20_261_123);
const histories = Number(process.env['MAILLON_KILLED_TABS'] ?? moments.length);
/**
 * Without Web Locks the next tab waits for the lease of the dead one: a minute and a half. Five and the number of moments
 * have no common divisor, so that tabs on plain http die at each of them.
 */
const plainHttpEvery = 5;
const abreast = 4;

let tabs: KilledTabs;

before(async () => {
  const executablePath = (await findChromium()) ?? '';
  tabs = await openKilledTabs((flags) => launch({ executablePath, args: [...chromiumFlags, ...flags] }));
});

after(() => tabs?.close());

describe('a tab that is killed in the middle of a write', () => {
  it(`loses and doubles nothing (${histories} histories, MAILLON_SEED=${seed})`, async () => {
    const chance = chanceOf(seed);
    const waiting = Array.from({ length: histories }, (_, index) => ({
      seed: seed + index,
      moment: moments[index % moments.length]!,
      writes: 1 + Math.floor(chance() * 3),
      plainHttp: histories > moments.length && index % plainHttpEvery === plainHttpEvery - 1,
    }));
    const broken: string[] = [];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const breaches = await tabs.live(next).catch((error: unknown) => [String(error)]);
        if (breaches.length > 0) broken.push(`${JSON.stringify(next)}: ${breaches.join('; ')}`);
      }
    };
    await Promise.all(Array.from({ length: abreast }, worker));
    assert.deepEqual(broken, []);
  });
});
