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
    if (host === 'private.example') return ['10.0.0.1']
    if (host === 'mixed.example') return ['93.184.215.14', '127.0.0.1']
    if (host.endsWith('localhost')) return ['127.0.0.1', '::1']
    return []
  }
}
