// The figures by which we are measured. `to: 'vanilla'`: the goal is a ratio to the hand-written page in the same round.
export const figures = [
  { title: '1,000 items', at: 'render-1000.taskCpu', to: 'vanilla', goal: 0.2 },
  { title: '5,000 items', at: 'render-5000.taskCpu', to: 'vanilla', goal: 0.1 },
  { title: '1,000 in pages of 50', at: 'render-1000-paged50.taskCpu', to: 'vanilla', goal: 0.35 },
  { title: 'page 20 to page 2', at: 'pages.growth', goal: 1.2, unit: '×' },
  { title: 'a reaction among 1,000', at: 'toggle.taskCpu', to: 'vanilla', goal: 0.6 },
  { title: 'until it is seen, ms', at: 'toggle.flipMs', to: 'vanilla', goal: 1 },
  { title: 'the first to later ones', at: 'toggle.firstToLater', goal: 2, unit: '×' },
  { title: 'DOM mutations of it', at: 'toggle.mutations', goal: 2 },
  { title: '20 live items on top', at: 'prepend.taskCpu', to: 'vanilla', goal: 0.6 },
  { title: 'pixels the reader moved', at: 'prepend.shiftPx', goal: 0.5 },
  { title: 'fling through 2,000, a frame', at: 'scroll-fling.cpuPerFrame', to: 'vanilla', goal: 1.6 },
  { title: 'blank, %', at: 'scroll-fling.blankPct', goal: 0 },
  { title: 'elements in the DOM', at: 'scroll-fling.elements', goal: 600 },
  { title: 'cold, 20 items', at: 'cold.taskCpu', to: 'vanilla', goal: 1.6 },
  { title: '100 widgets, requests', at: 'widgets.http', goal: 2 },
  { title: '100 widgets, ms at 40 ms latency', at: 'widgets-slow.allMs', to: 'vanilla', goal: 1.2 },
  { title: '100 widgets, CPU', at: 'widgets.taskCpu', to: 'vanilla' },
  { title: 'a person in 200 places', at: 'person.taskCpu', to: 'vanilla', goal: 1.2 },
  { title: 'heap per open and close, kB', at: 'leak.kBperCycle', goal: 2 },
  { title: 'renderer memory per item, kB', per: itemMemory, goal: 3 },
];

/** From 1,000 to 5,000 items: what an item adds, without what any page has. */
function itemMemory(results, target) {
  const small = results['render-1000']?.[target]?.rendererMB;
  const large = results['render-5000']?.[target]?.rendererMB;
  return small && large && large.map((megabytes, i) => ((megabytes - small[i]) * 1000) / 4000);
}
