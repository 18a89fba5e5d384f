import type { KillAt, Point } from './order.ts'
import { PLAYS, type Play } from './plays.ts'
import type { Trial } from './run-trial.ts'

/** The points that a play passes when nobody dies. */
export type Passed = Map<Play, Point[]>

/** Where a death leaves VK and the rows apart: around the calls that change VK, the bytes, the journal and the commits. */
const DECISIVE =
  /(before|after) (video\.(save|edit|delete|saveUploadedThumb|addToAlbum)|wall\.post|insert publication_steps|commit)$|sent$|answered$|taken$/

/**
 * Trials without end, the same for the same seed: first each point of every play once, the decisive ones in front;
 * between them, every third trial at first and every eighth later, three workers are at work, or a second death comes
 * while the first is being mended, at random points; some of the first stand still for a while instead of dying, and find that others have taken over.
 */
export function* planTrials(passed: Passed, { seed, only }: { seed: number; only?: RegExp }): Generator<Trial> {
  const random = randomFrom(seed)
  if (only) return yield* planOnly(placesOf(passed, random), only)
  const places = placesOf(passed, random)
  const left = [...places]
  for (let index = 0; ; index += 1) {
    // A short run has much of everything; a run of 400 comes to every point.
    const isRandom = index % (index < 45 ? 3 : 8) === 2
    const place = isRandom ? undefined : left.shift()
    if (!place) yield randomTrial(random)
    else yield { play: place.play, kills: [place.at], workers: 1 }
    if (index % 5 === 4) yield frozenTrial(places, random)
  }
}

/** For somebody who looks for one mistake: these points and no others, over and over. */
function* planOnly(places: Place[], only: RegExp): Generator<Trial> {
  const wanted = places.filter(({ at }) => only.test(at.name))
  if (wanted.length === 0) throw new Error(`no point is called ${only}`)
  for (;;)
    for (const { play, at } of wanted) {
      yield { play, kills: [at], workers: 1 }
      yield { play, kills: [at], workers: 1, freezes: true }
    }
}

function frozenTrial(places: Place[], random: () => number): Trial {
  const decisive = places.filter(isDecisive)
  const place = decisive[Math.floor(random() * decisive.length)]
  if (!place) throw new Error('no play passes a point')
  return { play: place.play, kills: [place.at], workers: 1, freezes: true }
}

/** The names of all points to die at. */
export const namesOfPlaces = (passed: Passed): Set<string> =>
  new Set(placesOf(passed, Math.random).map(({ at }) => at.name))

interface Place {
  play: Play
  at: Point
}

const isDecisive = ({ at }: Place): boolean => DECISIVE.test(at.name)

/** One of each name; where several plays pass it, in one of them by chance, and not always at its first time. */
function placesOf(passed: Passed, random: () => number): Place[] {
  const byName = new Map<string, Place[]>()
  for (const [play, points] of passed)
    for (const at of points) if (at.occurrence <= 3) byName.set(at.name, [...(byName.get(at.name) ?? []), { play, at }])
  const chosen = [...byName.values()].flatMap((places) => places[Math.floor(random() * places.length)] ?? [])
  const shuffled = chosen.map((place) => ({ place, rank: random() })).sort((a, b) => a.rank - b.rank)
  const inOrder = shuffled.map(({ place }) => place)
  return [...inOrder.filter(isDecisive), ...inOrder.filter((place) => !isDecisive(place))]
}

function randomTrial(random: () => number): Trial {
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  const play = PLAYS[upTo(PLAYS.length) - 1]
  if (!play) throw new Error('there are no plays')
  const first: KillAt = { nth: upTo(play.wishes.length * 140) }
  if (random() < 0.5) return { play, kills: [first], workers: 3 }
  return { play, kills: [first, { nth: upTo(60) }], workers: random() < 0.5 ? 1 : 3 }
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
