import type { Clock } from './clock.ts'
import { abortedError, VkTransportError } from './errors/transport-error.ts'
import { createStops, type Stops } from './stops.ts'
import { createFairLine, createTimeline, type FairLine } from './waiting-line.ts'

/**
 * One second and a little: the network may bring two calls 10 ms closer together than they left.
 * It costs 1 % of the limit.
 */
export const WINDOW_MS = 1_010

/** The right to start one call. */
export interface Turn {
  /**
   * The call is on its way (or may be): its second begins now. Until then the turn counts as used, so that calls
   * that wait for a connection together cannot reach VK together with the ones after them. Safe to repeat.
   */
  started(): void
  /** No call will leave by it: the next in line has it at once. Without effect once the call is on its way. */
  unused(): void
}

export interface WaitOptions {
  /** Before all waiting calls of `normal` priority. */
  priority?: 'normal' | 'high' | undefined
  signal?: AbortSignal | undefined
  /** Who asks; callers get their turns in rotation. */
  caller?: object | undefined
}

/** Keeps the calls of one token within VK's limit: each caller's in the order they came, the callers in rotation. */
export interface Limiter {
  /** A turn at once, or a promise of one; rejects when `signal` fires, throws when too many wait. */
  turn(options: WaitOptions): Turn | Promise<Turn>
  /** No turn before `delayMs` have passed; the longest pause holds. */
  pause(delayMs: number): void
  /** Makes the limit stricter, never looser. */
  tighten(perSecond: number): void
  /** Methods that VK asked to leave alone. */
  readonly stops: Stops
}

interface Waiter {
  give(turn: Turn): void
}

/**
 * A sliding window: at most `perSecond` turns are unstarted or started within any {@link WINDOW_MS}.
 *
 * `onIdle` is called when nobody waits and no turn counts any more; the limiter is then like new.
 */
export function createLimiter(
  deps: { clock: Clock; onIdle?: () => void },
  limits: { perSecond: number; maxWaiting: number },
): Limiter {
  const { clock } = deps
  let { perSecond } = limits
  const queues = { high: createFairLine<Waiter>(), normal: createFairLine<Waiter>() }
  const stops = createStops(clock)
  const starts = createTimeline()
  let used = 0
  let pausedUntil = 0
  let timer: { goal: 'turn' | 'idle'; cancel: () => void } | undefined

  const waiting = () => queues.high.size() + queues.normal.size()
  const isFree = (now: number) => used < perSecond && now >= pausedUntil

  const release = (now: number) => {
    for (let first = starts.peek(); first !== undefined && first <= now - WINDOW_MS; first = starts.peek()) {
      starts.shift()
      used -= 1
    }
  }

  const take = (): Turn => {
    used += 1
    let isOver = false
    return {
      started() {
        if (isOver) return
        isOver = true
        starts.push(clock.now())
        arm()
      },
      unused() {
        if (isOver) return
        isOver = true
        used -= 1
        timer?.cancel()
        serve()
      },
    }
  }

  const serve = () => {
    timer = undefined
    const now = clock.now()
    release(now)
    while (isFree(now)) {
      const next = queues.high.shift() ?? queues.normal.shift()
      if (next === undefined) break
      next.give(take())
    }
    arm()
  }

  /** One timer: for the next turn when calls wait, else for the moment at which nothing counts any more. */
  const arm = () => {
    if (timer !== undefined) return
    const now = clock.now()
    if (waiting() > 0) {
      const freeAt = used < perSecond ? now : (starts.peek() ?? Number.POSITIVE_INFINITY) + WINDOW_MS
      const waitMs = Math.max(freeAt, pausedUntil) - now
      if (waitMs !== Number.POSITIVE_INFINITY) {
        timer = { goal: 'turn', cancel: clock.after(Math.max(0, Math.ceil(waitMs)), serve) }
      }
      return
    }
    if (deps.onIdle === undefined) return
    const quietAt = Math.max(pausedUntil, stops.endsAt())
    if (used === 0 && now >= quietAt) return deps.onIdle()
    timer = { goal: 'idle', cancel: clock.after(Math.max(WINDOW_MS, quietAt - now), serve, 'idle') }
  }

  const rearm = () => {
    timer?.cancel()
    timer = undefined
    arm()
  }

  // One that nobody takes a turn of is idle too, in a while.
  if (deps.onIdle !== undefined) timer = { goal: 'idle', cancel: clock.after(WINDOW_MS, serve, 'idle') }

  return {
    stops,
    turn({ priority = 'normal', signal, caller = limits }) {
      const now = clock.now()
      release(now)
      if (waiting() === 0 && isFree(now) && !signal?.aborted) return take()
      const refusal = signal?.aborted ? abortedError(false, signal.reason) : queueFull(waiting(), limits.maxWaiting)
      if (refusal !== undefined) {
        rearm()
        throw refusal
      }
      const turn = enqueue(queues[priority], { signal, caller }, rearm)
      if (timer?.goal !== 'turn') rearm()
      return turn
    },
    pause(delayMs) {
      pausedUntil = Math.max(pausedUntil, clock.now() + delayMs)
      rearm()
    },
    tighten(other) {
      perSecond = Math.min(perSecond, other)
    },
  }
}

function enqueue(
  queue: FairLine<Waiter>,
  { signal, caller }: { signal: AbortSignal | undefined; caller: object },
  left: () => void,
): Promise<Turn> {
  return new Promise<Turn>((resolve, reject) => {
    const waiter: Waiter = {
      give(turn) {
        signal?.removeEventListener('abort', leave)
        resolve(turn)
      },
    }
    const leave = () => {
      queue.remove(waiter, caller)
      left()
      reject(abortedError(false, signal?.reason))
    }
    signal?.addEventListener('abort', leave, { once: true })
    queue.push(waiter, caller)
  })
}

/** The refusal of one call more than may wait. */
export function queueFull(waiting: number, maxWaiting: number): VkTransportError | undefined {
  if (waiting < maxWaiting) return undefined
  const message = `${maxWaiting} calls already wait for this token`
  return new VkTransportError({ code: 'queue_full', effect: 'none', message })
}
