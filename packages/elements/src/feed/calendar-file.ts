import type { Activity } from '@maillon/contract';

/** An event as a calendar file (RFC 5545), made here: no server is asked. Undefined for what is no event. */
export function calendarFile(
  { id, event, title, body, url }: Activity,
  now: Date = new Date(),
): File | undefined {
  if (!event) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maillon//Event//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@${location.hostname || 'localhost'}`,
    `DTSTAMP:${stamp(now.toISOString())}`,
    `DTSTART:${stamp(event.startsAt)}`,
    ...(event.endsAt ? [`DTEND:${stamp(event.endsAt)}`] : []),
    `SUMMARY:${escaped(title ?? '')}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(body?.value ? [`DESCRIPTION:${escaped(body.value)}`] : []),
    ...(url && /^https?:/.test(url) ? [`URL:${url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const text = lines.map(folded).join('\r\n');
  return new File([`${text}\r\n`], fileName(title), { type: 'text/calendar;charset=utf-8' });
}

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // Some browsers still read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Letters, figures, spaces and hyphens of the title only: no path, no second ending, nothing hidden. */
function fileName(title: string | null | undefined): string {
  const plain = (title ?? '')
    .replace(/[^\p{L}\p{N}\p{M} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...plain].slice(0, 60).join('').trim() || 'event'}.ics`;
}

/** `20261210T130000Z` */
const stamp = (instant: string): string =>
  new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Lines have 75 octets at most; what follows begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  return [...line]
    .map((sign) => {
      const octets = encoder.encode(sign).length;
      const breaks = length + octets > 74;
      length = breaks ? octets + 1 : length + octets;
      return breaks ? `\r\n ${sign}` : sign;
    })
    .join('');
}
