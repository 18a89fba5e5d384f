import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VkTransportError } from './errors/transport-error.ts'
import { createLimiter, type Limiter, type WaitOptions, WINDOW_MS } from './limiter.ts'
import { createFakeClock, type FakeClock } from './test/fake-clock.ts'
import { rejection } from './test/rejection.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

const make = (perSecond: number, maxWaiting = 1_000) => {
  const clock = createFakeClock()
  return { clock, limiter: createLimiter({ clock }, { perSecond, maxWaiting }) }
}

/** Asks for a turn and writes down when it came; the call leaves `leavesAfterMs` later. */
function ask(
  limiter: Limiter,
  clock: FakeClock,
  starts: number[],
  options: WaitOptions & { leavesAfterMs?: number } = {},
) {
  return Promise.resolve(limiter.turn(options)).then((turn) => {
    const leave = () => {
      starts.push(clock.now())
      turn.started()
    }
    if (options.leavesAfterMs) clock.after(options.leavesAfterMs, leave)
    else leave()
  })
}

async function drain(clock: FakeClock, starts: number[], count: number, stepMs = 1) {
  for (let step = 0; starts.length < count && step < 100_000; step += 1) {
    clock.advance(stepMs)
    await settle()
  }
}

const mostInOneSecond = (starts: number[]) => {
  const sorted = starts.toSorted((one, other) => one - other)
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at <= from + 1_000).length))
}

describe('limiter', () => {
  it('never lets more calls leave in any second than the limit, whatever way they come and go and however long they connect', async () => {
    const call = fc.record({
      gapMs: fc.nat(600),
      leavesAfterMs: fc.nat(900),
      priority: fc.constantFrom('normal' as const, 'high' as const),
      /** It is given up after a while, or its turn is given back, or VK asks everybody to wait. */
      fate: fc.constantFrom('leaves', 'leaves', 'leaves', 'aborted', 'unused', 'pauses'),
    })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(call, { maxLength: 60 }), async (perSecond, calls) => {
        const { clock, limiter } = make(perSecond)
        const starts: number[] = []
        let ended = 0
        const end = () => {
          ended += 1
        }
        for (const { gapMs, leavesAfterMs, priority, fate } of calls) {
          clock.advance(gapMs)
          const leaving = new AbortController()
          const options = { priority, leavesAfterMs, caller: { fate }, signal: leaving.signal }
          if (fate === 'aborted') clock.after(leavesAfterMs, () => leaving.abort())
          if (fate === 'pauses') limiter.pause(leavesAfterMs)
          if (fate === 'unused')
            void Promise.resolve(limiter.turn(options))
              .then((turn) => turn.unused())
              .then(end)
          else void ask(limiter, clock, starts, options).then(end, end)
          await settle()
        }
        for (let step = 0; ended < calls.length && step < 10_000; step += 1) {
          clock.advance(50)
          await settle()
        }
        clock.advance(1_000) // the last ones leave
        expect(ended).toBe(calls.length)
        expect(starts.length).toBeGreaterThanOrEqual(calls.filter(({ fate }) => fate === 'leaves').length)
        expect(mostInOneSecond(starts)).toBeLessThanOrEqual(perSecond)
      }),
      { numRuns: 60 },
    )
  })

  it('gives a turn that nobody uses to the next in line at once, and only once', async () => {
    const { clock, limiter } = make(1)
    const starts: number[] = []
    const turn = await limiter.turn({})
    void ask(limiter, clock, starts)
    void ask(limiter, clock, starts)
    turn.unused()
    turn.unused()
    turn.started()
    await settle()
    expect(starts).toEqual([clock.now()])
    clock.advance(WINDOW_MS)
    await settle()
    expect(starts).toHaveLength(2)
  })

  it('uses at least 98 % of the limit while calls wait', async () => {
    for (const perSecond of [1, 3, 20]) {
      const { clock, limiter } = make(perSecond)
      const starts: number[] = []
      const count = perSecond * 12
      for (let call = 0; call < count; call += 1) void ask(limiter, clock, starts)
      await drain(clock, starts, count)
      const seconds = (Math.max(...starts) - Math.min(...starts)) / 1_000
      expect((count - perSecond) / seconds / perSecond).toBeGreaterThanOrEqual(0.98)
    }
  })

  it('never exceeds the limit nor wastes it, and serves all callers alike, while many of them wait', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 1, maxLength: 4 }),
        async (perSecond, callsOf) => {
          const { clock, limiter } = make(perSecond)
          const starts: number[] = []
          const order: number[] = []
          for (const [who, calls] of callsOf.entries()) {
            const caller = {}
            for (let call = 0; call < calls; call += 1)
              void ask(limiter, clock, starts, { caller }).then(() => order.push(who))
          }
          const count = callsOf.reduce((sum, calls) => sum + calls)
          await drain(clock, starts, count, 10)
          expect(mostInOneSecond(starts)).toBeLessThanOrEqual(perSecond)
          const seconds = (Math.max(...starts) - Math.min(...starts)) / 1_000
          if (count > 2 * perSecond) {
            const whole = Math.floor((count - 1) / perSecond) * perSecond
            expect(whole / seconds / perSecond).toBeGreaterThanOrEqual(0.98)
          }
          const waited = order.slice(perSecond) // those before found nobody else waiting
          const firstRounds = waited.slice(0, callsOf.length * Math.max(0, Math.min(...callsOf) - perSecond))
          for (let round = 0; round < firstRounds.length; round += callsOf.length) {
            expect(new Set(firstRounds.slice(round, round + callsOf.length)).size).toBe(callsOf.length)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('lets a single call of one caller go before the long line of another', async () => {
    const { clock, limiter } = make(1)
    const order: string[] = []
    const line = (name: string, caller: object) =>
      Promise.resolve(limiter.turn({ caller })).then((turn) => {
        order.push(name)
        turn.started()
      })
    const [busy, other] = [{}, {}]
    for (let call = 0; call < 10; call += 1) void line('busy', busy)
    void line('other', other)
    for (let turn = 0; turn < 4; turn += 1) {
      await settle()
      clock.advance(WINDOW_MS)
    }
    await settle()
    expect(order.indexOf('other')).toBeLessThanOrEqual(2)
  })

  it('gives turns in the order of asking, high priority first', async () => {
    const { clock, limiter } = make(1)
    const order: string[] = []
    const line = (name: string, priority: 'normal' | 'high') =>
      Promise.resolve(limiter.turn({ priority })).then((turn) => {
        order.push(name)
        turn.started()
      })
    void line('first', 'normal')
    void line('a', 'normal')
    void line('b', 'normal')
    void line('urgent', 'high')
    for (let turn = 0; turn < 4; turn += 1) {
      await settle()
      clock.advance(WINDOW_MS)
    }
    await settle()
    expect(order).toEqual(['first', 'urgent', 'a', 'b'])
  })

  it('counts a turn whose call has not left yet for as long as it takes', async () => {
    const { clock, limiter } = make(1)
    const first = await limiter.turn({})
    const starts: number[] = []
    void ask(limiter, clock, starts)
    clock.advance(60_000)
    await settle()
    expect(starts).toEqual([])
    first.started()
    clock.advance(WINDOW_MS)
    await settle()
    expect(starts).toHaveLength(1)
  })

  it('forgets a waiting call whose signal fires, and gives its turn to the next', async () => {
    const { clock, limiter } = make(1)
    const starts: number[] = []
    await ask(limiter, clock, starts)
    const controller = new AbortController()
    const leaver = ask(limiter, clock, starts, { signal: controller.signal })
    void ask(limiter, clock, starts)
    controller.abort(new Error('mine'))
    expect(await rejection(leaver, VkTransportError)).toMatchObject({ code: 'aborted', effect: 'none' })
    clock.advance(WINDOW_MS)
    await settle()
    expect(starts).toHaveLength(2)
  })

  it('refuses a call when too many wait, and takes the next one when there is room again', async () => {
    const { clock, limiter } = make(1, 1)
    const starts: number[] = []
    await ask(limiter, clock, starts)
    void ask(limiter, clock, starts)
    expect(() => limiter.turn({})).toThrow(expect.objectContaining({ code: 'queue_full', effect: 'none' }))
    clock.advance(WINDOW_MS)
    await settle()
    void ask(limiter, clock, starts)
    clock.advance(WINDOW_MS)
    await settle()
    expect(starts).toHaveLength(3)
  })

  it('gives no turn during a pause', async () => {
    const { clock, limiter } = make(5)
    const starts: number[] = []
    limiter.pause(4_000)
    const asked = clock.now()
    void ask(limiter, clock, starts)
    await drain(clock, starts, 1)
    expect(starts[0]! - asked).toBe(4_000)
  })
})
