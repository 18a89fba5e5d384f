import { startDatabaseServer } from './database-server.ts'
import type { Findings } from './judge-scene.ts'
import { namesOfPlaces, type Passed, planTrials } from './plan-trials.ts'
import { PLAYS } from './plays.ts'
import { type Outcome, runTrial, type Trial } from './run-trial.ts'
import { openStage, type Stage } from './stage.ts'
import { keepVictims, type Victims } from './victims.ts'

const FAULTS = ['doubled', 'lost', 'empty', 'stuck', 'wrong'] as const

export interface Totals {
  kills: number
  /** Workers that stood still until others had taken over. */
  frozen: number
  /** Trials in which the work was done before the victim came to its point. */
  missed: number
  /** Different points at which one died, and how many there are. */
  covered: number
  points: number
  publications: number
  videos: number
  posts: number
  doubled: number
  lost: number
  empty: number
  stuck: number
  /** Everything else that is not as it was wanted. */
  wrong: number
}

export interface Ask {
  kills: number
  seed: number
  /** Points of these names and no others. */
  only?: RegExp
  /** How many trials are played at once; each has a database and a VK of its own. */
  stages: number
  /** Told what is wrong, with all that is needed to see it again. */
  complain(line: string): void
  /** Told of every trial that is over. */
  note?(line: string): void
}

/** Kills workers at points of their life, one trial after the other, and counts what that has done; `left`: where none died. */
export async function runKills(ask: Ask): Promise<{ totals: Totals; left: string[] }> {
  const server = await startDatabaseServer()
  const victims = keepVictims(ask.stages)
  const stages = await Promise.all(Array.from({ length: ask.stages }, () => openStage(server)))
  try {
    const passed = await passOnce(stages, victims)
    const left = namesOfPlaces(passed)
    const totals = { ...zero(), points: left.size }
    const trials = planTrials(passed, ask)
    await onEach(stages, async (stage) => {
      while (totals.kills < ask.kills) {
        const { value: trial } = trials.next() as { value: Trial }
        const begunAt = performance.now()
        const outcome = await runTrial(stage, victims, trial)
        add(totals, outcome)
        if (!trial.freezes) for (const { name } of outcome.died) left.delete(name)
        const wrong = faultsOf(outcome.findings)
        if (wrong.length > 0) ask.complain(`${describe(outcome)}: ${wrong.join('; ')}`)
        ask.note?.(`${Math.round(performance.now() - begunAt)} ms: ${describe(outcome)}`)
      }
    })
    return { totals: { ...totals, covered: totals.points - left.size }, left: [...left].sort() }
  } finally {
    await victims.close()
    await Promise.all(stages.map((stage) => stage.close()))
    await server.close()
  }
}

/** Every play with a victim that nobody kills, to learn the points it passes. */
async function passOnce(stages: Stage[], victims: Victims): Promise<Passed> {
  const passed: Passed = new Map()
  const left = [...PLAYS]
  await onEach(stages, async (stage) => {
    for (let play = left.shift(); play; play = left.shift()) {
      const outcome = await runTrial(stage, victims, { play, kills: [{ nth: Number.POSITIVE_INFINITY }], workers: 1 })
      const wrong = faultsOf(outcome.findings)
      if (wrong.length > 0) throw new Error(`"${play.name}" goes wrong without a kill: ${wrong.join('; ')}`)
      passed.set(play, outcome.points)
    }
  })
  return new Map(PLAYS.map((play) => [play, passed.get(play) ?? []]))
}

async function onEach(stages: Stage[], act: (stage: Stage) => Promise<void>): Promise<void> {
  await Promise.all(stages.map(act))
}

const zero = (): Totals => ({
  ...{ kills: 0, frozen: 0, missed: 0, covered: 0, points: 0, publications: 0, videos: 0, posts: 0 },
  ...{ doubled: 0, lost: 0, empty: 0, stuck: 0, wrong: 0 },
})

function add(totals: Totals, { trial, died, findings }: Outcome): void {
  totals[trial.freezes ? 'frozen' : 'kills'] += died.length
  totals.missed += trial.kills.length - died.length
  totals.publications += trial.play.wishes.length
  totals.videos += findings.videos
  totals.posts += findings.posts
  for (const kind of FAULTS) totals[kind] += findings[kind].length
}

const faultsOf = (findings: Findings): string[] =>
  FAULTS.flatMap((kind) => findings[kind].map((what) => `${kind}: ${what}`))

function describe({ trial, died }: Outcome): string {
  const where = died.map(({ name, occurrence }) => `[${name} #${occurrence}]`).join(' then ')
  return `${trial.play.name}, ${trial.workers} worker(s), ${trial.freezes ? 'frozen' : 'killed'} at ${where || 'no point'}`
}

export const isClean = (totals: Totals): boolean => FAULTS.every((kind) => totals[kind] === 0)
