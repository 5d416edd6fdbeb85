import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/** The card towards the platform as FSI 9001 wants it: `mac` in capitals with dashes. */
export type NetworkCard = { readonly mac: string; readonly ip: string };
type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Of bridges and containers, not of the hall's network. */
const virtualName = /^(?:docker|veth|br-|virbr|tun|tap|wg|vmnet)/;
const blankMac = '00:00:00:00:00:00';
/** 9001 refuses blanks; these say that the machine had no network when it signed in. */
const noCard: NetworkCard = { mac: '00-00-00-00-00-00', ip: '127.0.0.1' };

/**
 * What the configuration says of the card, and of the machine's own what it leaves blank. To be asked at each sign-in: an
 * address may come after the agent has started, and may change.
 */
export function networkCard(configured: NetworkCard, interfaces: Interfaces = networkInterfaces()): NetworkCard {
  const own = firstCard(interfaces);
  return { mac: configured.mac || own.mac, ip: configured.ip || own.ip };
}

/** The first card with an IPv4 address of its own, real ones before virtual ones. */
function firstCard(interfaces: Interfaces): NetworkCard {
  const cards = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, mac }) => family === 'IPv4' && !internal && mac !== blankMac)
      .map(({ mac, address }) => ({ name, mac: mac.toUpperCase().replaceAll(':', '-'), ip: address })),
  );
  return cards.find(({ name }) => !virtualName.test(name)) ?? cards[0] ?? noCard;
}
