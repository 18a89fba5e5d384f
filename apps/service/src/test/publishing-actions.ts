import { type Fault, rightsMask, type Token } from '@vkast/sandbox'
import fc from 'fast-check'

/** What happens to publications from outside, one thing after the other. `which` picks one of those there are. */
export type Action =
  | { do: 'fault'; fault: Omit<Fault, 'id'> }
  | { do: 'token dies'; how: 'expired' | 'revoked' | 'forgotten' | 'other address' | 'no wall' | 'no video' }
  | { do: 'renew' }
  | { do: 'foreign token' }
  | { do: 'cancel' | 'retry' | 'continue'; which: number }
  | { do: 'restart' | 'kill' | 'addresses die' | 'hours pass at VK' | 'next call' }
  | { do: 'dates pass' }

const METHODS = [
  'video.save',
  'video.get',
  'video.edit',
  'video.delete',
  'video.addToAlbum',
  'video.getAlbumById',
  'video.getAlbumsByVideo',
  'video.saveUploadedThumb',
  'wall.post',
  'wall.get',
]
const SPOILT = ['lose-answer', 'refuse', 'half-body', 'html', 'status'] as const
const nth = fc.integer({ min: 1, max: 3 })

const spoiltCall = fc
  .record({ method: fc.constantFrom(...METHODS), nth, action: fc.constantFrom(...SPOILT) })
  .map(
    ({ method, nth, action }): Action => ({ do: 'fault', fault: { on: { method, nth }, do: action, ...by(action) } }),
  )

const slowCall = fc
  .record({ method: fc.constantFrom(...METHODS), nth, delayMs: fc.integer({ min: 50, max: 900 }) })
  .map(({ method, nth, delayMs }): Action => ({ do: 'fault', fault: { on: { method, nth }, do: 'slow', delayMs } }))

const refusedCall = (codes: number[]) =>
  fc.record({ method: fc.constantFrom(...METHODS), nth, code: fc.constantFrom(...codes) }).map(
    ({ method, nth, code }): Action => ({
      do: 'fault',
      fault: { on: { method, nth }, do: 'error', error: { code } },
    }),
  )

const spoiltUpload = fc
  .record({
    action: fc.constantFrom('lose-answer', 'refuse', 'half-body', 'html', 'status', 'slow'),
    status: fc.constantFrom(412, 500, 504),
    afterBytes: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
  })
  .map(({ action, status, afterBytes }): Action => {
    const isCut = action === 'refuse' && afterBytes !== undefined
    const on = { path: '/upload.do', ...(isCut && { afterBytes }) }
    const detail = { ...(action === 'status' && { status }), ...(action === 'slow' && { delayMs: 300 }) }
    return { do: 'fault', fault: { on, do: action as Fault['do'], ...detail } }
  })

const by = (action: Fault['do']) => (action === 'status' ? { status: 502 } : {})

const ofPublication = fc.record({
  do: fc.constantFrom('cancel', 'retry', 'continue'),
  which: fc.nat({ max: 2 }),
}) as fc.Arbitrary<Action>
const plain = (
  ...names: ('restart' | 'kill' | 'addresses die' | 'hours pass at VK' | 'next call' | 'dates pass')[]
): fc.Arbitrary<Action> => fc.constantFrom(...names).map((name) => ({ do: name }) as Action)
const tokenDeath = fc
  .constantFrom('expired', 'revoked', 'forgotten', 'other address', 'no wall', 'no video')
  .map((how) => ({ do: 'token dies', how }) as Action)

/**
 * Everything that may happen. Error 6: too often; 10: VK's fault; 17 and 24: a person must act; 204: no access; 8888: nobody
 * knows. After two hours VK has forgotten the `guid` of a post.
 */
export const anyActions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    spoiltCall,
    slowCall,
    spoiltUpload,
    refusedCall([6, 10, 17, 24, 204, 8888]),
    tokenDeath,
    fc.constant<Action>({ do: 'renew' }),
    fc.constant<Action>({ do: 'foreign token' }),
    ofPublication,
    plain('restart', 'kill', 'addresses die', 'hours pass at VK'),
    plain('next call'),
    plain('next call'),
  ),
  { minLength: 3, maxLength: 10 },
)

/** What is no reason to wait for a token: VK still takes the one there is. */
export const harmlessActions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    spoiltCall,
    slowCall,
    spoiltUpload,
    refusedCall([6, 10]),
    fc.constant<Action>({ do: 'foreign token' }),
    plain('restart', 'kill', 'addresses die', 'dates pass'),
    plain('next call'),
  ),
  { minLength: 2, maxLength: 8 },
)

/** Makes VK refuse a token, or a part of what it was good for. */
export function spoilToken(token: Token, how: Extract<Action, { do: 'token dies' }>['how'], now: number): void {
  if (how === 'expired') token.expiresAt = now
  if (how === 'revoked') token.dead = 'revoked'
  if (how === 'other address') token.boundTo = '203.0.113.7'
  if (how === 'no wall') token.rights &= ~rightsMask('wall')
  if (how === 'no video') token.rights &= ~rightsMask('video')
}
