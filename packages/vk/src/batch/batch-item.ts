import type { OutgoingCall, VkAnswer } from '../client-options.ts'
import { abortedError } from '../errors/transport-error.ts'

/** What failed inside a call that is no `execute`. */
const NOTHING: VkAnswer['errors'] = Object.freeze([])

/**
 * A call that waits for its batch, or is in one. Its caller's promise is settled once; later outcomes are dropped.
 * A class, since one is made for every call.
 */
export class BatchItem {
  readonly call: OutgoingCall
  /** In VKScript. */
  readonly text: string
  readonly isRead: boolean
  readonly promise: Promise<VkAnswer>
  /** Whether it has left its lane for a script. */
  isTaken = false
  /** Whether its caller has given up; before it is taken it is then left out. */
  isOver = false
  #resolve!: (answer: VkAnswer) => void
  #reject!: (error: unknown) => void
  #giveUp: (() => void) | undefined

  constructor(call: OutgoingCall, { text, isRead }: { text: string; isRead: boolean }) {
    this.call = call
    this.text = text
    this.isRead = isRead
    this.promise = new Promise<VkAnswer>((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    const { signal } = call.options
    if (signal === undefined) return
    this.#giveUp = () => {
      this.isOver = true
      this.reject(abortedError(this.isTaken, signal.reason))
    }
    if (signal.aborted) this.#giveUp()
    else signal.addEventListener('abort', this.#giveUp, { once: true })
  }

  /** Its answer came inside a script's. */
  answer(response: unknown): void {
    this.resolve({ response, errors: NOTHING })
  }

  resolve(answer: VkAnswer): void {
    this.#stopListening()
    this.#resolve(answer)
  }

  reject(error: unknown): void {
    this.#stopListening()
    this.#reject(error)
  }

  #stopListening(): void {
    if (this.#giveUp !== undefined) this.call.options.signal?.removeEventListener('abort', this.#giveUp)
  }
}
