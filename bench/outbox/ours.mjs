// What both share: the faults, the machines and the intranets of the fault suite.
import '../../scripts/lib/source-condition.mjs';

const faults = new URL('../../packages/sdk/src/faults/', import.meta.url);
const load = (file) => import(new URL(file, faults).href);

export const { World, fieldOf } = await load('world.fixture.ts');
export const { rows } = await load('rows.fixture.ts');
export const { endpoint, openBoard, openMaillon } = await load('intranets.fixture.ts');
export const { TabStorage } = await load('machine.fixture.ts');
