import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Order, Point } from './order.ts'

export interface Victim {
  /** In the order they were reached; grows while it lives. */
  points: Point[]
  /** Settles when the first point was reached, or the process is gone. */
  begun: Promise<void>
  /** Settles when the process is gone; whether it died at its point. */
  gone: Promise<boolean>
  end(): Promise<void>
}

export interface Victims {
  /** Lets one loose. */
  start(order: Order): Promise<Victim>
  close(): Promise<void>
}

/** Processes that have loaded the worker already and wait for their order: to start one takes most of a second. */
export function keepVictims(ahead: number): Victims {
  const waiting: ChildProcess[] = []
  const refill = () => {
    while (waiting.length < ahead) waiting.push(spawnVictim())
  }
  refill()
  return {
    async start(order) {
      const child = waiting.shift() ?? spawnVictim()
      refill()
      await isWarm.get(child)
      return letLoose(child, order)
    },
    async close() {
      await Promise.all(waiting.splice(0).map(endChild))
    },
  }
}

const isWarm = new WeakMap<ChildProcess, Promise<unknown>>()

function spawnVictim(): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'victim.ts'), {
    execArgv: ['--conditions=@vkast/source'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  isWarm.set(child, Promise.race([once(child, 'message'), once(child, 'exit')]))
  return child
}

function letLoose(child: ChildProcess, order: Order): Victim {
  const points: Point[] = []
  let isEnded = false
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  if (!child.stdout) throw new Error('a victim has no standard output')
  const lines = createInterface({ input: child.stdout }).on('line', (line) => {
    points.push(JSON.parse(line) as Point)
    begin()
  })
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[, signal]]) => {
    begin()
    return signal === 'SIGKILL' && !isEnded
  })
  child.send(order)
  return {
    points,
    begun,
    gone,
    async end() {
      isEnded = true
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
