import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Order, Point } from './order.ts'

export interface Victim {
  /** In the order they were reached; grows while it lives. */
  points: Point[]
  /** Settles when the first point was reached, or the process is gone. */
  begun: Promise<void>
  /** The point at which it died or stands still, once it has come there. */
  ended(): Point | undefined
  /** Lets it go on. */
  thaw(): void
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
  const compiled = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-compiled-'))
  const refill = () => {
    while (waiting.length < ahead) waiting.push(spawnVictim(compiled))
  }
  refill()
  return {
    async start(order) {
      const child = waiting.shift() ?? spawnVictim(compiled)
      refill()
      await isWarm.get(child)
      return letLoose(child, order)
    },
    async close() {
      await Promise.all(waiting.splice(0).map(endChild))
      fs.rmSync(compiled, { recursive: true, force: true })
    },
  }
}

const isWarm = new WeakMap<ChildProcess, Promise<unknown>>()

function spawnVictim(compiled: string): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'victim.ts'), {
    execArgv: ['--conditions=@vkast/source'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  isWarm.set(child, Promise.race([once(child, 'message'), once(child, 'exit')]))
  return child
}

function letLoose(child: ChildProcess, order: Order): Victim {
  const points: Point[] = []
  let end: Point | undefined
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  if (!child.stdout) throw new Error('a victim has no standard output')
  const lines = createInterface({ input: child.stdout }).on('line', (line) => {
    const point = JSON.parse(line) as Point
    points.push(point)
    if (point.isEnd) end = point
    begin()
  })
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(() => begin())
  child.send(order)
  return {
    points,
    begun,
    ended: () => end,
    thaw: () => void child.kill('SIGCONT'),
    async end() {
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
