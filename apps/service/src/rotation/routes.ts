import { keys as contract } from '@vkast/contract'
import type { Bind } from '../http/bind-route.ts'
import { answerOnce } from '../http/idempotency.ts'
import type { RotationDeps } from './deps.ts'
import { reportKeys } from './report-keys.ts'
import { requestRotation } from './request-rotation.ts'

/** The keys that encrypt, for the operator. */
export function rotationRoutes(bind: Bind, deps: RotationDeps): void {
  const { db, now } = deps
  bind(contract.getKeys, () => reportKeys(db, deps.keys))
  bind(contract.rotateKeys, ({ caller: { userId }, request }) =>
    answerOnce(db, { userId, route: 'rotateKeys', now: now(), request, input: {} }, async (tx) => {
      await requestRotation(tx, deps, userId)
      return reportKeys(tx, deps.keys)
    }),
  )
}
