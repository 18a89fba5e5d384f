import type { OutgoingCall, VkAnswer } from '../client-options.ts'
import { abortedError } from '../errors/transport-error.ts'
import { isRead } from '../read-methods.ts'

/** A call that waits for its batch, or is in one. Its caller's promise is settled once; later outcomes are dropped. */
export interface BatchItem {
  readonly call: OutgoingCall
  /** In VKScript. */
  readonly text: string
  readonly isRead: boolean
  /** Whether its caller has given up; before it is sent it is then left out. */
  isOver: boolean
  resolve(answer: VkAnswer): void
  reject(error: unknown): void
}

/** A call, written as `text`, and the promise of its caller. */
export function createItem(call: OutgoingCall, text: string, isSent: (item: BatchItem) => boolean) {
  const { promise, resolve, reject } = Promise.withResolvers<VkAnswer>()
  const { signal } = call.options
  const item: BatchItem = {
    call,
    text,
    isRead: isRead(call.method),
    isOver: false,
    resolve(answer) {
      signal?.removeEventListener('abort', leave)
      resolve(answer)
    },
    reject(error) {
      signal?.removeEventListener('abort', leave)
      reject(error)
    },
  }
  const leave = () => {
    item.isOver = true
    item.reject(abortedError(isSent(item), signal?.reason))
  }
  if (signal?.aborted) leave()
  else signal?.addEventListener('abort', leave, { once: true })
  return { item, promise }
}
