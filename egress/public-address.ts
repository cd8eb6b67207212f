/** Which IP addresses the outside world may be reached at. */
import ipaddr from 'ipaddr.js'

/**
 * Whether an address is unicast and globally reachable, by the IANA special-purpose registries.
 * Everything that embeds another address is refused, wherever it leads: IPv4-mapped and -compatible,
 * NAT64 (RFC 6052, 8215), 6to4 and Teredo.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%') || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST)
}

/** RFC 4291 leaves `::/96` and all that is unassigned outside of this block. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
