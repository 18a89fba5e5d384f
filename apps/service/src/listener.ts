import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from './config.ts'

/** Which process of this data directory listens where; so that a second start can say who serves. */
export interface Listener {
  url: string
  pid: number
}

const fileOf = (dataDir: string, port: number): string => path.join(dataDir, `listening-${port}.json`)

export function noteListener(dataDir: string, host: string, port: number): { listener: Listener; forget(): void } {
  const listener = { url: addressOf(host, port), pid: process.pid }
  const file = fileOf(dataDir, port)
  fs.mkdirSync(dataDir, { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(listener)}\n`)
  return { listener, forget: () => fs.rmSync(file, { force: true }) }
}

/** Says in words who holds the port: this Vkast, another one, or some other program. */
export async function describeTakenPort(dataDir: string, host: string, port: number): Promise<string> {
  const pid = await awaitListener(dataDir, port)
  if (pid !== undefined)
    return `Vkast serves already at ${addressOf(host, port)}, process ${pid}, on the data in ${dataDir}`
  const other = (await isVkast(host, port)) ? 'another Vkast with other data' : 'another program'
  return `Port ${port} on ${host} is taken by ${other}: stop it, or choose another by PORT=…`
}

/** Of two that start at once the other may hold the port and not have written its note yet. */
async function awaitListener(dataDir: string, port: number): Promise<number | undefined> {
  for (let look = 0; look < 10; look += 1) {
    const pid = findListener(dataDir, port)
    if (pid !== undefined) return pid
    await sleep(50)
  }
  return undefined
}

function findListener(dataDir: string, port: number): number | undefined {
  try {
    const { pid } = JSON.parse(fs.readFileSync(fileOf(dataDir, port), 'utf8')) as Listener
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined // no such file, not whole, or no such process
  }
}

async function isVkast(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`${addressOf(host, port)}/healthz`, { signal: AbortSignal.timeout(1000) })
    return ((await answer.json()) as { service?: string }).service === 'vkast'
  } catch {
    return false
  }
}
