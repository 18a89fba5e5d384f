/**
 * Whether the limit is kept and used, as the server sees it: the most requests that arrived in any one second, and the
 * share of what the limit allows, while calls wait. vk-io in its burst mode beside it.
 */
import { median } from '../measure.ts'
import { record } from '../results.ts'
import { forkOn, told } from './arm.ts'

const ROUNDS = 5
const CASES = [
  { arm: 'vk', perSecond: 20, inFlight: 19 },
  { arm: 'vk', perSecond: 20, inFlight: 1 },
  { arm: 'vk', perSecond: 3, inFlight: 3 },
  { arm: 'vk-io', perSecond: 20, inFlight: 19 },
  { arm: 'vk-io', perSecond: 20, inFlight: 1 },
  { arm: 'vk-io', perSecond: 3, inFlight: 3 },
]

/** Moments of arrival, in milliseconds. */
const most = (arrivals: number[]) =>
  Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length))

/** The rate at which as many calls left as the limit allows beyond the first second's worth, as a share of it. */
function share(arrivals: number[], perSecond: number): number {
  const counted = arrivals.length > perSecond ? arrivals.length - perSecond : arrivals.length - 1
  return counted / (((arrivals[counted] ?? 0) - (arrivals[0] ?? 0)) / 1_000) / perSecond
}

const figures = new Map<string, { over: number[]; used: number[] }>()
const server = forkOn(1, 'limiter-server.ts')
try {
  const port = String(await told<number>(server))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { arm, perSecond, inFlight } of CASES) {
      const options = [arm, port, String(perSecond), String(inFlight)]
      const token = await told<string>(forkOn(0, 'limiter-arm.ts', options))
      const answer = await fetch(`http://127.0.0.1:${port}/arrivals?of=${encodeURIComponent(token)}`)
      const arrivals = (await answer.json()) as number[]
      const known = figures.get(arm) ?? { over: [], used: [] }
      known.over.push(most(arrivals) / perSecond)
      known.used.push(share(arrivals, perSecond))
      figures.set(arm, known)
      const used = share(arrivals, perSecond).toFixed(3)
      console.log(`${arm} ${perSecond}/s, ${inFlight} in flight: most in a second ${most(arrivals)}, used ${used}`)
    }
  }
} finally {
  server.kill()
}
const detail = 'limits of 20 and 3 a second with 19, 1 and 3 calls in flight, as they arrive at the server'
record({
  name: 'Most calls in any second ÷ the limit (worst case)',
  ours: Math.max(...(figures.get('vk')?.over ?? [])), // of all rounds: once over is over
  peers: { 'vk-io': Math.max(...(figures.get('vk-io')?.over ?? [])) },
  goal: { atMost: 1 },
  detail,
})
record({
  name: 'Share of the limit used (worst case)',
  ours: Math.min(...usedShares('vk')),
  peers: { 'vk-io': Math.min(...usedShares('vk-io')) },
  goal: { atLeast: 0.98 },
  detail,
})

/** For each of an arm's cases the median of the rounds; the figures stand round by round. */
function usedShares(arm: string): number[] {
  const cases = CASES.filter((one) => one.arm === arm).length
  const all = figures.get(arm)?.used ?? []
  return Array.from({ length: cases }, (_, at) => median(all.filter((_value, index) => index % cases === at)))
}
