import { sign, verify } from 'node:crypto'
import type { World } from '../world/world.ts'
import type { TokenFamily } from './vkid-state.ts'
import { vkIdStateOf } from './vkid-state.ts'

const KEY_ID = 'sandbox'
const LIFETIME_SECONDS = 3600

interface Claims {
  iss: string
  sub: string
  aud: string
  iat: number
  exp: number
}

/** A JWT that says who signed in; ES256, claims and life are *assumed* (VK's `id_token` is only known to be a JWT). */
export function createIdToken(world: World, family: TokenFamily, issuer: string): string {
  const now = Math.floor(world.clock.now() / 1000)
  const claims: Claims = {
    iss: issuer,
    sub: String(family.userId),
    aud: String(family.appId),
    iat: now,
    exp: now + LIFETIME_SECONDS,
  }
  const content = `${encode({ alg: 'ES256', typ: 'JWT', kid: KEY_ID })}.${encode(claims)}`
  const { privateKey } = vkIdStateOf(world).keys
  const signature = sign('sha256', Buffer.from(content), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${content}.${signature.toString('base64url')}`
}

/** The user id in a token that this sandbox made for the app and that has not expired; else undefined. */
export function readIdToken(world: World, token: string, appId: number): number | undefined {
  const [head = '', body = '', signature = ''] = token.split('.')
  const { publicKey } = vkIdStateOf(world).keys
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return undefined
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
  const isFit = claims.aud === String(appId) && claims.exp * 1000 > world.clock.now()
  return isFit ? Number(claims.sub) : undefined
}

/** The public key, in the form of RFC 7517, at `/id/.well-known/jwks.json` (*assumed* address). */
export function publishedKeys(world: World): Record<string, unknown> {
  const jwk = vkIdStateOf(world).keys.publicKey.export({ format: 'jwk' })
  return { keys: [{ ...jwk, use: 'sig', alg: 'ES256', kid: KEY_ID }] }
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
