import { expect, test } from 'vitest'
import { runKills } from './run-kills.ts'

const KILLS = 40

test(`one video, at most one post, nothing empty or stuck over ${KILLS} kills of publishing workers`, {
  timeout: 1_500_000,
}, async () => {
  const complaints: string[] = []
  const { totals } = await runKills({ kills: KILLS, seed: 5, stages: 3, complain: (line) => complaints.push(line) })
  console.log(JSON.stringify(totals))
  expect(complaints).toEqual([])
  expect(totals.kills).toBeGreaterThanOrEqual(KILLS)
  expect(totals.videos).toBe(totals.publications)
})
