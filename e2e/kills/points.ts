import { AsyncLocalStorage } from 'node:async_hooks'
import { writeSync } from 'node:fs'
import type { KillAt, Order, Point } from './order.ts'

/** The job that is being done, and the last call that VK has answered in it: together they say which step it is. */
interface Doing {
  job: string
  phase: string
}

const doing = new AsyncLocalStorage<Doing>()
const reached = new Map<string, number>()
let count = 0
let killAt: KillAt | undefined
let signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'

export const obey = (order: Order): void => {
  killAt = order.killAt
  if (order.freezes) signal = 'SIGSTOP'
}

/** Does a job's work; the points inside are named after it. */
export const during = <T>(job: string, work: () => Promise<T>): Promise<T> => doing.run({ job, phase: 'begun' }, work)

export const enterPhase = (phase: string): void => {
  const store = doing.getStore()
  if (store) store.phase = phase
}

/**
 * A moment at which the process may die. Told on standard output before, so that the parent knows of it in any case.
 * Outside of a job (sweeps) there is none.
 */
export function reach(what: string): void {
  const store = doing.getStore()
  if (!store) return
  const name = `${store.job}, ${store.phase}: ${what}`
  const occurrence = (reached.get(name) ?? 0) + 1
  reached.set(name, occurrence)
  count += 1
  const isEnd = isHere({ name, occurrence })
  const point: Point = { name, occurrence, ...(isEnd && { isEnd: true }) }
  writeSync(1, `${JSON.stringify(point)}\n`)
  if (isEnd) process.kill(process.pid, signal)
}

function isHere({ name, occurrence }: Point): boolean {
  if (!killAt) return false
  return 'nth' in killAt ? count === killAt.nth : killAt.name === name && killAt.occurrence === occurrence
}

/** Keeps the job of the caller for what an event brings later. */
export const bound = (what: () => void): (() => void) => AsyncLocalStorage.bind(what)
