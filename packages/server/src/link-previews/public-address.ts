import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses of the internet's own numbering that belong to the inside of a data centre: Azure's host. */
const insiders: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the public internet. Everything else is refused, known to be dangerous or not: this
 * machine, its network, its carrier's, what tells machines about themselves (169.254.169.254), many at once, and IPv6
 * that carries an IPv4 address within (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || insiders.has(parsed.toString())) return false;
  // All that is given out of IPv6 is within 2000::/3; “unicast” also says so of ::/96, in which IPv4 hides.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
}
