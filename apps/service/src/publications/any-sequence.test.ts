import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { type Play, type Played, startPlay, useApiKey } from '../test/play-actions.ts'
import { type Action, anyActions, harmlessActions } from '../test/publishing-actions.ts'
import { type PublishingWorld, startPublishingWorld } from '../test/publishing-world.ts'
import type { PublicationView } from './publication-view.ts'

/** Others with `VKAST_SEED`, more with `VKAST_SEQUENCES`. */
const RUNS = Number(process.env.VKAST_SEQUENCES ?? 25)
const SEED = Number(process.env.VKAST_SEED ?? 5)

interface Told {
  foreignKey: string
  deleted: string[]
}

test(`whatever happens and in whatever order, there is one video and at most one post (seed ${SEED})`, {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  const setting = await startPublishingWorld({ withoutWorker: true })
  await useApiKey(setting)
  const told = watchDeletions(setting)
  await playAll(anyActions, RUNS, async (actions) => {
    const { play, views } = await playOut(setting, actions)
    for (const [index, played] of play.publications.entries()) judge(play, played, views[index]!)
    expect(told.deleted.filter((text) => !/^vkast-[0-9a-f-]{36}$/.test(text))).toEqual([])
    expect(setting.vk.world.videos.has(told.foreignKey)).toBe(true)
  })
})

test(`nothing waits for a token while VK takes the one there is (seed ${SEED})`, {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  const setting = await startPublishingWorld({ withoutWorker: true })
  await useApiKey(setting)
  await playAll(harmlessActions, Math.ceil(RUNS / 3), async (actions) => {
    const { play } = await playOut(setting, actions)
    const ids = sql.raw(play.publications.map(({ id }) => id).join(','))
    const { rows } = await setting.world.db.execute(sql`select data from events
      where type = 'publication' and (data->>'publication_id')::bigint in (${ids}) and data->>'state' = 'waiting_for_token'`)
    expect(rows).toEqual([])
  })
})

async function playOut(setting: PublishingWorld, actions: Action[]): Promise<{ play: Play; views: PublicationView[] }> {
  const play = await startPlay(setting)
  try {
    for (const action of actions) await play.act(action)
    return { play, views: await play.drain() }
  } finally {
    await play.end()
  }
}

/** On a machine that is too busy for all of them it plays as many as it can, and says how many. */
async function playAll(
  actions: fc.Arbitrary<Action[]>,
  numRuns: number,
  play: (actions: Action[]) => Promise<void>,
): Promise<void> {
  let played = 0
  const counted = async (given: Action[]) => {
    await play(given)
    played += 1
  }
  await fc.assert(fc.asyncProperty(actions, counted), {
    numRuns,
    seed: SEED,
    interruptAfterTimeLimit: RUNS * 18_000,
    endOnFailure: true,
  })
  if (played < numRuns) console.warn(`${played} of ${numRuns} sequences were played in the time there was`)
  expect(played).toBeGreaterThan(0)
}

/** Next to ours, a record that nobody here has made; whatever is cleaned up, it stays. */
function watchDeletions({ vk: { world } }: PublishingWorld): Told {
  const deleted: string[] = []
  const foreignKey = '101_7'
  world.videos.set(foreignKey, {
    ...{ ownerId: 101, id: 7, userId: 101, accessKey: 'k', title: 'Foreign', description: 'vkast-' },
    ...{ privacyView: ['all'], privacyComment: ['all'], noComments: false, repeat: false, isPrivate: false },
    ...{ wallpost: false, reservedAt: 0, durationSeconds: 0, albumIds: new Set<number>() },
  })
  const remove = world.videos.delete.bind(world.videos)
  world.videos.delete = (key) => {
    deleted.push(world.videos.get(key)?.description ?? '')
    return remove(key)
  }
  return { foreignKey, deleted }
}

function judge(play: Play, played: Played, view: PublicationView): void {
  const videos = play.videosOf(played)
  const posts = videos.flatMap((video) => video.posts)
  if (view.state === 'cancelled') {
    // What had its texts already is kept, and its owner told.
    expect(videos.length).toBe(view.reason?.reason === 'video_kept' ? 1 : 0)
    expect(posts.length).toBeLessThanOrEqual(1)
    return
  }
  expect(view.state).toBe('published')
  expect(videos.map((video) => video.sha256)).toEqual([played.sha256])
  expect(posts).toHaveLength(played.wantsPost ? 1 : 0)
}
