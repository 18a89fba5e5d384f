import type { Worker } from '../../apps/service/src/worker.ts'
import { until } from '../service-process.ts'
import { type Findings, judgeScene, listClaims, listStuck } from './judge-scene.ts'
import type { KillAt, Point } from './order.ts'
import { type Play, prepareScene, type Scene } from './plays.ts'
import type { Stage } from './stage.ts'
import type { Victim, Victims } from './victims.ts'

export interface Trial {
  play: Play
  /** Where each victim dies, one after the other. */
  kills: KillAt[]
  /** 1: a fresh one follows the dead; 3: two others are at work beside it. */
  workers: 1 | 3
  /** The victim stands still instead of dying, and goes on when others have taken over. */
  freezes?: true
}

export interface Outcome {
  trial: Trial
  findings: Findings
  /** The last point of each victim that died at its point. */
  died: Point[]
  /** All points of the first victim, in order. */
  points: Point[]
}

const PATIENCE_MS = 120_000
const POLL_MS = 60
const TWO_HOURS_MS = 2 * 3_600_000
/** Beyond the time that a leftover without an id waits before it is looked for. */
const LONG_MS = 10 * 60_000

/** Plays one scene with its kills, lets a fresh worker finish it, and tells what VK holds then. */
export async function runTrial(stage: Stage, victims: Victims, trial: Trial): Promise<Outcome> {
  const scene = await prepareScene(stage, trial.play)
  const workers: Worker[] = []
  const start = async () => void workers.push(await stage.startWorker())
  const seen: Victim[] = []
  const died: Point[] = []
  try {
    for (const killAt of trial.kills) {
      const victim = await victims.start({ ...stage.order(), killAt, ...(trial.freezes && { freezes: true }) })
      seen.push(victim)
      await begunOrIdle(stage, scene, victim)
      if (trial.workers === 3 && workers.length === 0) await Promise.all([start(), start()])
      const last = await awaitEnd(stage, scene, victim)
      if (last) died.push(last)
      // VK has forgotten the `guid` of a post by then (vk-facts 7.8).
      if (!trial.freezes) stage.vk.control.advance({ ms: TWO_HOURS_MS })
    }
    if (workers.length === 0) await start()
    if (trial.freezes) await thawLate(stage, scene, seen)
    await settled(stage, scene)
  } finally {
    await Promise.all([...workers.map((worker) => worker.stop()), ...seen.map((victim) => victim.end())])
  }
  return { trial, findings: await judgeScene(stage, scene), died, points: seen[0]?.points ?? [] }
}

/** A second victim may find that the first one died with its very last act: then it comes to no point. */
async function begunOrIdle(stage: Stage, scene: Scene, victim: Victim): Promise<void> {
  let hasBegun = false
  void victim.begun.then(() => {
    hasBegun = true
  })
  const isOver = async () => hasBegun || (await listStuck(stage, scene)).length === 0
  await until('the first point of a victim', isOver, PATIENCE_MS, POLL_MS)
}

/** The point at which it died; undefined where everything was done before it came there. */
async function awaitEnd(stage: Stage, scene: Scene, victim: Victim): Promise<Point | undefined> {
  await until(
    'the end of a victim, or of its work',
    async () => victim.ended() !== undefined || (await listStuck(stage, scene)).length === 0,
    PATIENCE_MS,
    POLL_MS,
  ).catch(() => undefined) // whatever it hangs on, a fresh worker must finish it
  const end = victim.ended()
  if (!end) await victim.end()
  return end
}

/** Lets those that stand still go on when all is done without them, or another has it, and waits for what they then do. */
async function thawLate(stage: Stage, scene: Scene, victims: Victim[]): Promise<void> {
  const claimed = await listClaims(stage, scene)
  const isTaken = async () => (await listClaims(stage, scene)) !== claimed
  const isDone = async () => (await listStuck(stage, scene)).length === 0
  await until('another worker', async () => (await isTaken()) || (await isDone()), PATIENCE_MS, POLL_MS).catch(
    () => undefined,
  ) // the judge tells what is stuck
  for (const victim of victims) {
    const { length } = victim.points
    victim.thaw()
    await until('a thawed worker', async () => victim.points.length > length, 2000, POLL_MS).catch(() => undefined)
  }
}

/** Waits until nothing is open; what is then still open is for the judge. */
async function settled(stage: Stage, scene: Scene): Promise<void> {
  const isDone = async () => (await listStuck(stage, scene)).every((what) => what.startsWith('leftover'))
  const isClean = async () => (await listStuck(stage, scene)).length === 0
  try {
    await until('the publications', isDone, PATIENCE_MS, POLL_MS)
    if (await isClean()) return
    stage.advance(LONG_MS)
    await until('the leftovers', isClean, PATIENCE_MS, POLL_MS)
  } catch {
    // the judge lists what is open
  }
}
