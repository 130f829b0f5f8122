import { nameOf, type Example } from './example.ts';
import { small } from './small.ts';
import { views } from './views.ts';
import { walls } from './walls.ts';

export { nameOf, type Example } from './example.ts';

/**
 * Every element in every state. The one table of the axe matrix, the contrast test, the parts test and the contact sheet
 * (`npm run screenshots -- elements`): a new element or state is one line here.
 */
export const examples: readonly Example[] = [...views, ...walls, ...small];

const twice = examples.map(nameOf).filter((name, at, all) => all.indexOf(name) !== at);
if (twice.length > 0) throw new Error(`Two examples are named ${twice.join(' and ')}.`);
