import type { SharedLimiter } from '@vkast/vk'
import type { BeginLimit } from './begin-limit.ts'

/** Watches over every request of one call, repeats too: none leaves this machine once the limit is over. */
export interface SendingGuard {
  limiter: SharedLimiter
  /** Ends the call; goes into it. */
  signal: AbortSignal
  /** Nothing left because it was too late. */
  wasTooLate(): boolean
}

/**
 * The limit is looked at before a connection is made and once more when it stands: a machine can fall asleep in between,
 * and what it sent an hour later would land on what the service has given up and reconciled.
 */
export function guardSending(limit: BeginLimit): SendingGuard {
  const tooLate = new AbortController()
  const giveUp = (): void => {
    if (limit.isOver()) tooLate.abort(new Error('too late'))
  }
  return {
    signal: tooLate.signal,
    wasTooLate: () => tooLate.signal.aborted,
    limiter: {
      async acquire() {
        giveUp()
        tooLate.signal.throwIfAborted()
        let isFirst = true
        return {
          started() {
            // Said again when the answer is there: by then it is no longer about leaving.
            if (isFirst) giveUp()
            isFirst = false
          },
        }
      },
    },
  }
}
