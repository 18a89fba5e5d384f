import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { report } from './measure.ts'

/** One measured row: ours, its peers in the same run, and what it should reach. */
export interface Row {
  /** What is measured; the identity of the row. */
  name: string
  /** As ratios, shares or counts: see the name. */
  ours: number
  peers: Record<string, number>
  goal: { atMost: number } | { atLeast: number }
  detail: string
}

/** A row with when and where it was measured. */
export interface Result extends Row {
  machine: string
  date: string
}

const file = path.join(import.meta.dirname, 'results.json')

export const readResults = (): Result[] =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Result[]) : []

const machine = (): string =>
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${os.platform()} ${os.release()}, Node ${process.versions.node}`

/** Says a row and keeps it in `bench/results.json`, in place of the row of that name. */
export function record(row: Row): void {
  const peers = Object.entries(row.peers).map(([name, figure]) => `${name} ${figure.toFixed(2)}`)
  report(row.name, row.ours, row.goal, [...peers, row.detail].join('; '))
  const rounded = (figure: number) => Number(figure.toPrecision(3))
  const result: Result = {
    ...row,
    ours: rounded(row.ours),
    peers: Object.fromEntries(Object.entries(row.peers).map(([name, figure]) => [name, rounded(figure)])),
    machine: machine(),
    date: new Date().toISOString().slice(0, 10),
  }
  const known = readResults()
  const at = known.findIndex(({ name }) => name === row.name)
  known.splice(at < 0 ? known.length : at, at < 0 ? 0 : 1, result)
  fs.writeFileSync(file, `${JSON.stringify(known, undefined, 2)}\n`)
}
