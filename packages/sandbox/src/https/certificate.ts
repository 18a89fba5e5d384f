import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { hostName, SITE_DOMAINS, SITE_HOSTS } from '../http/site.ts'
import { bits, boolean, integer, octets, oid, sequence, set, tagged, utcTime, utf8 } from './der.ts'

/** What an HTTPS server needs, and what its clients must trust; all in PEM. */
export interface Certificate {
  key: string
  cert: string
  /** Of a certification authority that signs this once: its key is gone. */
  ca: string
}

const DAY_MS = 86_400_000
const LIFETIME_DAYS = 365
/** RFC 5280, RFC 5480, RFC 5758. */
const OID = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
}

/** Makes a throw-away authority and a certificate by it for all of VK's host names, `localhost` and `addresses`, for a year. */
export function createCertificate(addresses: readonly string[]): Certificate {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = { name: 'Vkast sandbox, throw-away authority', key: authority.privateKey }
  const ca = encode({
    issuer,
    name: issuer.name,
    key: authority.publicKey,
    extensions: authorityExtensions(authority.publicKey),
  })
  const cert = encode({
    issuer,
    name: 'Vkast sandbox',
    key: server.publicKey,
    extensions: serverExtensions(authority.publicKey, certifiedNames(), [
      '127.0.0.1',
      ...addresses.filter((a) => a !== '127.0.0.1'),
    ]),
  })
  return { key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert, ca }
}

/** Every name the sandbox can be reached by. */
export const certifiedNames = (): string[] => [
  ...SITE_DOMAINS.flatMap((domain) => SITE_HOSTS.map((host) => hostName(host, domain))),
  'localhost',
]

interface Contents {
  issuer: { name: string; key: KeyObject }
  name: string
  key: KeyObject
  extensions: Buffer
}

/** RFC 5280, 4.1: what is to be signed, the algorithm, the signature. */
function encode({ issuer, name, key, extensions }: Contents): string {
  const now = Date.now()
  const algorithm = sequence(oid(OID.ecdsaWithSha256))
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    commonName(issuer.name),
    sequence(utcTime(new Date(now - DAY_MS)), utcTime(new Date(now + LIFETIME_DAYS * DAY_MS))),
    commonName(name),
    key.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  )
  const der = sequence(toBeSigned, algorithm, bits(sign('sha256', toBeSigned, issuer.key)))
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

const commonName = (name: string): Buffer => sequence(set(sequence(oid(OID.commonName), utf8(name))))

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value))

function authorityExtensions(key: KeyObject): Buffer {
  return sequence(
    extension(OID.subjectKeyIdentifier, false, octets(keyIdentifier(key))),
    extension(OID.basicConstraints, true, sequence(boolean(true))),
    extension(OID.keyUsage, true, bits(Buffer.from([0b0000_0110]), 1)), // keyCertSign, cRLSign
  )
}

/** RFC 5280, 4.2.1.2: SHA-1 of the point, which is the end of the key's encoding. Strict clients want it. */
function keyIdentifier(key: KeyObject): Buffer {
  const point = key.export({ type: 'spki', format: 'der' }).subarray(-65)
  return createHash('sha1').update(point).digest()
}

function serverExtensions(authority: KeyObject, names: readonly string[], addresses: readonly string[]): Buffer {
  const alternatives = [
    ...names.map((name) => tagged(0x82, Buffer.from(name))),
    ...addresses.filter(isIPv4).map((address) => tagged(0x87, Buffer.from(address.split('.').map(Number)))),
  ]
  return sequence(
    extension(OID.basicConstraints, true, sequence()),
    extension(OID.keyUsage, true, bits(Buffer.from([0b1000_0000]), 7)), // digitalSignature
    extension(OID.extendedKeyUsage, false, sequence(oid(OID.serverAuth))),
    extension(OID.authorityKeyIdentifier, false, sequence(tagged(0x80, keyIdentifier(authority)))),
    extension(OID.subjectAltName, false, sequence(...alternatives)),
  )
}
