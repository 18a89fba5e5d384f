import fs from 'node:fs'

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** `median [min..max]`, rounded. */
export const spread = (values: number[], digits = 0): string =>
  `${median(values).toFixed(digits)} [${Math.min(...values).toFixed(digits)}..${Math.max(...values).toFixed(digits)}]`

/** One line of a result: what, figure, goal. Sets the exit code when the goal is missed. */
export function report(
  what: string,
  figure: number,
  goal: { atMost: number } | { atLeast: number },
  detail = '',
): void {
  const isMet = 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast
  const wanted = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`
  console.log(`${isMet ? 'ok  ' : 'MISS'} ${what}: ${figure.toFixed(2)} (goal ${wanted})${detail && `; ${detail}`}`)
  if (!isMet) process.exitCode = 1
}

/** Memory of a process and its peak so far, in bytes. Linux only. */
export function memoryOf(pid: number): { resident: number; peak: number } {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = (name: string): number => 1024 * Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
  return { resident: bytes('VmRSS'), peak: bytes('VmHWM') }
}

/** Forgets the peak so far. Linux only. */
export const resetPeak = (pid: number): void => fs.writeFileSync(`/proc/${pid}/clear_refs`, '5')
