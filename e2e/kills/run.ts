import { isClean, runKills } from './run-kills.ts'

// `npm run test:kills [kills] [seed]`: kills publishing workers at every point of their life; fails on any harm.

const [kills = 400, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const begunAt = performance.now()
console.log(`${kills} kills, seed ${seed}`)
const totals = await runKills({ kills, seed, stages: 3, complain: (line) => console.error(line) })
for (const [what, count] of Object.entries(totals)) console.log(`${what.padEnd(13)} ${count}`)
console.log(`${'seconds'.padEnd(13)} ${Math.round((performance.now() - begunAt) / 1000)}`)
process.exitCode = isClean(totals) ? 0 : 1
