import { isClean, runKills } from './run-kills.ts'

// `npm run test:kills -- [kills] [seed] [name of a point]`: kills publishing workers at every point of their life; fails
// on any harm. With VKAST_KILLS_LOG each trial is told.

const [, , kills = 400, seed = Date.now() % 1_000_000] = process.argv.map(Number)
const only = process.argv[4] && new RegExp(process.argv[4])
const begunAt = performance.now()
console.log(`${kills} kills, seed ${seed}`)
const { totals, left } = await runKills({
  kills,
  seed,
  ...(only && { only }),
  stages: 3,
  complain: (line) => console.error(line),
  ...(process.env.VKAST_KILLS_LOG && { note: (line: string) => console.log(line) }),
})
for (const [what, count] of Object.entries(totals)) console.log(`${what.padEnd(13)} ${count}`)
console.log(`${'seconds'.padEnd(13)} ${Math.round((performance.now() - begunAt) / 1000)}`)
if (left.length > 0) console.log(`nobody died at:\n${left.map((name) => `  ${name}`).join('\n')}`)
process.exitCode = isClean(totals) ? 0 : 1
