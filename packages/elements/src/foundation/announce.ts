/**
 * Says something to screen readers, politely. One announcer serves the whole page, whatever the number of elements, and
 * says the same thing only once in two seconds.
 */
let region: HTMLElement | undefined;
let last = { text: '', at: 0 };

export function announce(text: string): void {
  const now = performance.now();
  if (text === last.text && now - last.at < 2000) return;
  last = { text, at: now };
  const host = document.documentElement as HTMLElement & { ariaNotify?: (text: string) => void };
  if (host.ariaNotify) host.ariaNotify(text);
  else (region ??= makeRegion()).textContent = text;
}

function makeRegion(): HTMLElement {
  // A second bundle on the page finds the first one's region.
  const existing = document.querySelector<HTMLElement>('[data-social-announcer]');
  if (existing) return existing;
  const element = document.createElement('div');
  element.dataset['socialAnnouncer'] = '';
  element.setAttribute('role', 'status');
  // Through the CSSOM: a style attribute would be refused by a strict content security policy.
  Object.assign(element.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(element);
  return element;
}
