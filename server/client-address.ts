import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Addresses of this machine and of networks nobody reaches from outside, where a proxy of ours may stand. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('169.254.0.0', 16);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fe80::', 10, 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

/** Whether a proxy at this address may say whose request it hands on. Nobody further away may. */
export function isTrustedProxy(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && NEAR.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Where a request comes from: the first address, from ours outwards, that is not a proxy of ours. */
export function clientAddress({ socket, headers }: IncomingMessage): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const named = forwarded.map((address) => address.trim()).filter((address) => isIP(address) !== 0);
  const path = [socket.remoteAddress ?? '', ...named.reverse()];
  return path.find((address) => !isTrustedProxy(address)) ?? path.at(-1) ?? '';
}
