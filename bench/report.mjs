// node report.mjs [results/latest.json] [--full]: the figures as Markdown. Median [from – to] of the rounds; in brackets the
// ratio to the hand-written page, the median of the ratios within each round. --full: every metric of every scenario.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { figures } from './lib/figures.mjs';
import { median } from './lib/scenarios.mjs';

export function report({ meta, results }, { full = false } = {}) {
  const names = [...new Set(Object.values(results).flatMap(Object.keys))];
  const lines = [
    head(meta),
    '',
    ...table(
      ['', 'goal', ...names],
      figures.map((one) => row(one, names, results)),
    ),
  ];
  if (full)
    for (const scenario of Object.keys(results)) lines.push('', ...every(scenario, results[scenario]));
  return lines.join('\n');
}

function head({ date, browser, cores, cpu, runs, load }) {
  const loads = load.map(({ load: one }) => one);
  const range =
    loads.length > 0 ? `${Math.min(...loads).toFixed(1)} – ${Math.max(...loads).toFixed(1)}` : '–';
  return `${date.slice(0, 10)}, Chromium ${browser}, ${cores} × ${cpu}, ${runs} rounds, load ${range}. Main-thread CPU in ms unless said.`;
}

function row({ title, at, to, goal, unit = '', per }, names, results) {
  const [scenario, metric] = at?.split('.') ?? [];
  const raw = (name) => (per ? per(results, name) : results[scenario]?.[name]?.[metric]) ?? [];
  const cells = names.map((name) => {
    const values = raw(name).filter(Number.isFinite);
    if (values.length === 0) return '–';
    const ratio = to && name !== to ? ratioOf(raw(name), raw(to)) : undefined;
    const reached =
      name !== 'maillon' || goal === undefined ? '' : (ratio ?? median(values)) <= goal ? ' ✓' : ' ✗';
    return `${spread(values)}${ratio === undefined ? '' : ` (**${ratio.toFixed(2)}×**)`}${reached}`;
  });
  return [title, goal === undefined ? '' : `≤ ${goal}${to ? '×' : unit}`, ...cells];
}

function every(scenario, targets) {
  const metrics = [...new Set(Object.values(targets).flatMap(Object.keys))];
  const rows = Object.entries(targets).map(([name, values]) => [
    name,
    ...metrics.map((metric) => {
      const own = (values[metric] ?? []).filter(Number.isFinite);
      return own.length === 0 ? '–' : spread(own);
    }),
  ]);
  return [`### ${scenario}`, '', ...table(['', ...metrics], rows)];
}

function ratioOf(values, base) {
  const ratios = values.map((value, i) => value / base[i]).filter(Number.isFinite);
  return ratios.length > 0 ? median(ratios) : undefined;
}

function spread(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(short);
  return least === most ? short(median(values)) : `${short(median(values))} [${least} – ${most}]`;
}

function short(value) {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file = fileURLToPath(new URL('results/latest.json', import.meta.url))] = process.argv
    .slice(2)
    .filter((word) => !word.startsWith('--'));
  console.log(report(JSON.parse(readFileSync(file, 'utf8')), { full: process.argv.includes('--full') }));
}
