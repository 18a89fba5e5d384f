import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's in public. Source: IANA's special-purpose address registries, RFC 6890 and its updates. */
const NETWORKS: readonly (readonly [address: string, prefix: number])[] = [
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
  ['224.0.0.0', 3],
  ['::', 96], // none, this machine, and IPv4 written inside, as nobody does any more
  ['::ffff:0:0:0', 96], // translated IPv4, which may be private
  ['64:ff9b::', 16], // translated IPv4, which may be private
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: IPv4 inside
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
]

let special: BlockList | undefined

/** Made when first asked for: a program that downloads nothing would pay for it with a third of its import. */
function specialNetworks(): BlockList {
  if (special !== undefined) return special
  special = new BlockList()
  for (const [address, prefix] of NETWORKS) special.addSubnet(address, prefix, familyOf(address))
  return special
}

const familyOf = (address: string) => (address.includes(':') ? 'ipv6' : 'ipv4')

/** Whether an IP address is one of the public internet; false for everything that is no IP address. */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && !specialNetworks().check(address, familyOf(address)) // mapped IPv4 is judged as IPv4
}
