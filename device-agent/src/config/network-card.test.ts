import type { NetworkInterfaceInfo } from 'node:os';

import { describe, expect, it } from 'vitest';

import { networkCard } from './network-card.ts';

const address = (given: Partial<NetworkInterfaceInfo>): NetworkInterfaceInfo =>
  ({
    address: '10.0.0.15',
    netmask: '255.255.255.0',
    family: 'IPv4',
    mac: '02:00:5e:10:00:0a',
    internal: false,
    cidr: null,
    ...given,
  }) as NetworkInterfaceInfo;
const lo = [address({ address: '127.0.0.1', mac: '00:00:00:00:00:00', internal: true })];
const blank = { mac: '', ip: '' };

describe('the network card that 9001 is told of', () => {
  it('is the one of the configuration, part by part', () => {
    const card = networkCard({ mac: '', ip: '10.9.9.9' }, { lo, eth0: [address({})] });
    expect([card.mac, card.ip]).toEqual(['02-00-5E-10-00-0A', '10.9.9.9']);
  });

  it('is a real one with an IPv4 address, before those of containers', () => {
    const card = networkCard(blank, {
      lo,
      docker0: [address({ address: '172.17.0.1', mac: '02:42:00:00:00:01' })],
      eth0: [address({ family: 'IPv6', address: 'fe80::1' }), address({})],
    });
    expect([card.mac, card.ip]).toEqual(['02-00-5E-10-00-0A', '10.0.0.15']);
  });

  it('is a virtual one where there is no other, and never blank', () => {
    const tunnel = networkCard(blank, { lo, tun0: [address({ address: '10.8.0.2' })] });
    expect(tunnel.ip).toBe('10.8.0.2');
    const none = networkCard(blank, { lo });
    expect([none.mac, none.ip]).toEqual(['00-00-00-00-00-00', '127.0.0.1']);
  });
});
