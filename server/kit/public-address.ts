import { BlockList, isIP } from 'node:net';

/** Says whether an IP address may be asked; the one place where tests let their own servers through. */
export type AddressGuard = (address: string) => boolean;

/** IPv4 addresses that are no one host on the public internet (IANA special-purpose registry, RFC 6890 and its additions). */
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Inside 2000::/3, the only IPv6 addresses of the public internet: what is special there, and what wraps an IPv4 address. */
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const special = new BlockList();
for (const [net, bits] of NOT_PUBLIC_4) special.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of NOT_PUBLIC_6) special.addSubnet(net, bits, 'ipv6');
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address, IPv4 or IPv6, is one of a host on the public internet; nothing else is an address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  if (family !== 6) return false;
  return unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
