/** Ways to write addresses that are not the public internet's. */

/** Hosts that browsers and resolvers understand as loopback, link-local or private addresses. */
export const TRICK_HOSTS = [
  '127.0.0.1',
  'localhost',
  'sub.localhost',
  '[::1]',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '0.0.0.0',
  '0',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '169.254.169.254',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
  'localhost.',
  '127.0.0.1.',
  '017700000001',
  '0x7f.0x0.0x0.0x1',
  '127.0.1',
  '①②⑦.0.0.1',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  '127。0。0。1',
  '127%2e0%2e0%2e1',
  '[::ffff:0:7f00:1]',
  '[2001:0:7f00:1::]',
  '[2001:0:0:0:0:0:80ff:fffe]',
  '[fec0::1]',
  '[ff02::1]',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '127.0.0.1.nip.example',
  'a.7f000001.rbndr.example',
  'market.example@127.0.0.1',
  'ana:word@localhost',
  'mapped.example',
  'nat64.example',
  'rebind.example',
  'private.example',
  'mixed.example',
] as const

/** A name server in the pay of the site: it answers differently each time, and mixes good with bad. */
export function lyingResolver(): (host: string) => Promise<string[]> {
  let asked = 0
  return async (host) => {
    asked++
    if (host === 'rebind.example') return asked % 2 === 1 ? ['127.0.0.1'] : ['::1']
    if (host.endsWith('localhost') || host.endsWith('localhost.')) return ['127.0.0.1', '::1']
    return ANSWERS[host] ?? embedded(host)
  }
}

const ANSWERS: Record<string, string[]> = {
  'private.example': ['10.0.0.1'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'nat64.example': ['64:ff9b::7f00:1'],
}

/** Names that spell their address, as wildcard services resolve them. */
function embedded(host: string): string[] {
  const dotted = /^(\d+\.\d+\.\d+\.\d+)\.nip\.example$/.exec(host)?.[1]
  const hex = /\b([0-9a-f]{8})\.rbndr\.example$/.exec(host)?.[1]
  if (dotted !== undefined) return [dotted]
  return hex === undefined
    ? []
    : [[0, 2, 4, 6].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join('.')]
}
