import { createSigner, createVerifier } from 'fast-jwt'
import { z } from 'zod'

export const ACCESS_TOKEN_SECONDS = 15 * 60
const ALGORITHM = 'HS256'
const ISSUER = 'vkast'
const AUDIENCE = 'vkast-api'

/** Whose token it is and which login it came from. */
export interface AccessClaims {
  userId: number
  sessionId: string
}

export interface AccessTokens {
  sign(claims: AccessClaims): string
  /** The claims of a token that is ours, untouched and not expired; undefined for everything else. */
  verify(token: string): AccessClaims | undefined
}

const Payload = z.object({
  sub: z.string().regex(/^[1-9]\d{0,15}$/),
  sid: z.guid(),
  iat: z.int(),
  exp: z.int(),
})

/**
 * Signs and checks our access tokens: JWTs (RFC 7519) with HS256 and nothing else, whatever their header says.
 *
 * Expiry is judged here by the service's clock, which fast-jwt cannot be given: its own clock is the system's or one
 * fixed instant. Its cache stays off, so that nothing can outlive the expiry: it would save 5 of the 60 µs that it
 * takes to tell who sends a request.
 */
export function createAccessTokens(deps: { jwtSecret: string; now(): Date }): AccessTokens {
  const sign = createSigner({ key: deps.jwtSecret, algorithm: ALGORITHM, iss: ISSUER, aud: AUDIENCE })
  const verify = createVerifier({
    key: deps.jwtSecret,
    algorithms: [ALGORITHM],
    allowedIss: ISSUER,
    allowedAud: AUDIENCE,
    requiredClaims: ['iss', 'aud', 'sub', 'sid', 'iat', 'exp'],
    ignoreExpiration: true,
    cache: false,
  })
  return {
    sign({ userId, sessionId }) {
      const iat = Math.floor(deps.now().getTime() / 1000)
      return sign({ sub: String(userId), sid: sessionId, iat, exp: iat + ACCESS_TOKEN_SECONDS })
    },
    verify(token) {
      const payload = Payload.safeParse(payloadOf(verify, token)).data
      if (!payload || payload.exp * 1000 <= deps.now().getTime()) return undefined
      return { userId: Number(payload.sub), sessionId: payload.sid }
    },
  }
}

/** Every way in which a token can be wrong is one answer: nobody learns which. */
function payloadOf(verify: (token: string) => unknown, token: string): unknown {
  try {
    return verify(token)
  } catch {
    return undefined
  }
}
