import { isIP } from 'node:net';
import { NoPage } from './no-page.ts';
import { isPublicAddress } from './public-address.ts';

/** Which hosts may be asked. A name also stands for all below it, where it begins with `*.`. */
export interface Hosts {
  /** Only these; absent: any. */
  readonly only?: readonly string[] | undefined;
  /** Never these. */
  readonly never?: readonly string[] | undefined;
}

const longestAddress = 2_048;

/**
 * An address as it will be asked: http or https on its usual port, without name and password, without what stands after
 * “#”. Odd spellings of numbers (`http://0x7f.1`, `http://2130706433`) are read as every browser reads them.
 *
 * @throws NoPage
 */
export function pageAddress(address: string, hosts: Hosts): URL {
  if (address.length > longestAddress) throw new NoPage('address');
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new NoPage('address');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NoPage('scheme');
  // The usual port of a scheme is never written: anything here is another.
  if (url.port !== '' || url.username !== '' || url.password !== '') throw new NoPage('address');
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NoPage('private');
  const isNamed = (names: readonly string[]): boolean => names.some((name) => matches(host, name));
  if ((hosts.only && !isNamed(hosts.only)) || isNamed(hosts.never ?? [])) throw new NoPage('host');
  url.hash = '';
  return url;
}

/**
 * Where an answer sends us, looked at as closely as the first address.
 *
 * @throws NoPage
 */
export function nextAddress(from: URL, location: string, hosts: Hosts): URL {
  let target: URL;
  try {
    target = new URL(location, from);
  } catch {
    throw new NoPage('address');
  }
  if (from.protocol === 'https:' && target.protocol === 'http:') throw new NoPage('downgrade');
  return pageAddress(target.href, hosts);
}

/** The name or number of a host, as a resolver takes it. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function matches(host: string, name: string): boolean {
  const wanted = name.toLowerCase();
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}
