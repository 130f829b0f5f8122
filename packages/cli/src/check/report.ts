import type { Paint } from '../paint.ts';
import type { CheckReport, Verdict } from './check-mapping.ts';
import type { Finding, Severity } from './finding.ts';

const words: Readonly<Record<Severity, string>> = { error: 'wrong', risk: 'risk', warning: 'warning' };
const styles = { error: 'red', risk: 'yellow', warning: 'yellow' } as const;

/** A report as a person reads it. */
export function writeReport(report: CheckReport, file: string, schemaPlace: string, paint: Paint): string[] {
  const { operations, general, unsupported } = report;
  const lines = [`${paint('bold', report.mapping)}: ${file} against ${schemaPlace}`, ''];
  for (const verdict of grouped(operations)) lines.push(...writeVerdict(verdict, paint));
  if (general.length > 0) {
    lines.push(`${mark(general, paint)} ${paint('bold', 'the whole mapping')}`);
    for (const finding of general) lines.push(...writeFinding(finding, paint));
  }
  if (unsupported.length > 0) {
    lines.push('', 'Not mapped, and so not offered; the elements hide it:');
    const width = Math.max(...unsupported.map(({ capability }) => capability.length));
    for (const { capability, features } of unsupported) {
      lines.push(`  ${paint('dim', `unsupported  ${capability.padEnd(width)}  ${features}`)}`);
    }
  }
  lines.push('', summary(report, paint));
  return lines;
}

function mark(findings: readonly Finding[], paint: Paint): string {
  if (findings.some(({ severity }) => severity === 'error')) return paint('red', '✗');
  return findings.length > 0 ? paint('yellow', '!') : paint('green', '✓');
}

interface Told extends Verdict {
  /** What is told here, and for which other operations it counts. */
  readonly told: readonly { readonly finding: Finding; readonly also: readonly string[] }[];
}

/** Equal risks of several operations come from one field of the schema: they are told with the first of these. */
function grouped(operations: readonly Verdict[]): Told[] {
  const seen = new Set<string>();
  return operations.map((verdict, index) => {
    const told = verdict.findings
      .filter((finding) => !seen.has(sameness(finding)))
      .map((finding) => {
        const alike = ({ findings }: Verdict) =>
          findings.some((each) => sameness(each) === sameness(finding));
        const later = finding.severity === 'risk' ? operations.slice(index + 1).filter(alike) : [];
        return { finding, also: later.map(({ operation }) => operation) };
      });
    for (const { finding } of told) if (finding.severity === 'risk') seen.add(sameness(finding));
    return { ...verdict, told };
  });
}

const sameness = ({ severity, code, schema, remedy }: Finding): string =>
  JSON.stringify([severity, code, schema, remedy]);

function writeVerdict({ operation, verdict, findings, told }: Told, paint: Paint): string[] {
  const said =
    verdict === 'wrong'
      ? 'wrong here'
      : told.length > 0
        ? 'valid, but look here'
        : findings.length > 0
          ? 'valid, at a risk told above'
          : 'valid';
  return [
    `${mark(findings, paint)} ${operation.padEnd(20)} ${said}`,
    ...told.flatMap(({ finding, also }) => writeFinding(finding, paint, also)),
  ];
}

function writeFinding(
  { severity, what, because, remedy, schema, file, line }: Finding,
  paint: Paint,
  also: readonly string[] = [],
): string[] {
  return [
    `    ${paint(styles[severity], words[severity])}: ${paint('bold', what)}`,
    `      where    ${file}:${line}`,
    ...(also.length > 0 ? [`      also in  ${also.join(', ')}`] : []),
    `      schema   ${schema}`,
    `      because  ${because}`,
    `      do this  ${remedy}`,
  ];
}

/** How many of each severity there are. */
export function count({ operations, general }: CheckReport): Readonly<Record<Severity, number>> {
  const all = [...operations.flatMap(({ findings }) => findings), ...general];
  const of = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), risk: of('risk'), warning: of('warning') };
}

function summary(report: CheckReport, paint: Paint): string {
  const { error, risk, warning } = count(report);
  const valid = report.operations.filter(({ verdict }) => verdict === 'valid').length;
  const parts = [
    `${valid} of ${report.operations.length} operations valid`,
    `${error} wrong`,
    ...(risk > 0 ? [`${risk} at risk of null`] : []),
    ...(warning > 0 ? [`${warning} ${warning === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return paint(error > 0 ? 'red' : 'green', `${parts.join(', ')}.`);
}
