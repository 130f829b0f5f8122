import type { Paint } from '../paint.ts';
import type { CheckReport, Verdict } from './check-mapping.ts';
import type { Finding, Severity } from './finding.ts';

const words: Readonly<Record<Severity, string>> = { error: 'wrong', risk: 'risk', warning: 'warning' };
const styles = { error: 'red', risk: 'yellow', warning: 'yellow' } as const;

/** A report as a person reads it. */
export function writeReport(report: CheckReport, file: string, schemaPlace: string, paint: Paint): string[] {
  const { operations, general, unsupported } = report;
  const lines = [`${paint('bold', report.mapping)}: ${file} against ${schemaPlace}`, ''];
  for (const verdict of operations) lines.push(...writeVerdict(verdict, paint));
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

function writeVerdict({ operation, verdict, findings }: Verdict, paint: Paint): string[] {
  const said = verdict === 'wrong' ? 'wrong here' : findings.length > 0 ? 'valid, but look here' : 'valid';
  return [
    `${mark(findings, paint)} ${operation.padEnd(20)} ${said}`,
    ...findings.flatMap((finding) => writeFinding(finding, paint)),
  ];
}

function writeFinding(
  { severity, what, because, remedy, schema, file, line }: Finding,
  paint: Paint,
): string[] {
  return [
    `    ${paint(styles[severity], words[severity])}: ${paint('bold', what)}`,
    `      where    ${file}:${line}`,
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
