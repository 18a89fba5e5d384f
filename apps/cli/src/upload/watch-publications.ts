import { setTimeout as pause } from 'node:timers/promises'
import type { Deps } from '../command.ts'
import { describePublication } from './describe-publication.ts'
import { keepTrying } from './keep-trying.ts'
import type { Publication } from './publish-recording.ts'
import { readEvents, type VkastEvent } from './read-events.ts'
import type { createProgress, FileProgress } from './show-progress.ts'

const ASK_MS = 3000
/** Beside the stream: something in between may hold its events back. */
const ASK_BESIDE_MS = 30_000
/** Nobody sits in front of a terminal for longer until a video is shown. */
const NEAR_MS = 15 * 60_000

const ENDED = new Set(['published', 'mismatch', 'failed', 'cancelled', 'waiting_for_token'])

/** It has ended, waits for a person or a token, or for an hour that is not near. */
export const isSettled = ({ state, next, publish_at }: Publication, now: Date): boolean => {
  if (ENDED.has(state) || next?.action === 'person') return true
  const waitsForItsTime = state === 'scheduled' || next?.action === 'publish'
  return waitsForItsTime && publish_at !== null && Date.parse(publish_at) - now.getTime() > NEAR_MS
}

/**
 * Tells each new state of the publications until all are settled; answers what they are then, in the order given.
 *
 * By the service's events; where there are none to be had, and beside them now and then, by asking.
 */
export async function watchPublications(
  deps: Deps & { progress: ReturnType<typeof createProgress> },
  publications: readonly Publication[],
): Promise<Publication[]> {
  const latest = new Map(publications.map((publication) => [publication.id, publication]))
  const isOpen = ({ id }: { id: number }): boolean => {
    const known = latest.get(id)
    return known !== undefined && !isSettled(known, deps.now())
  }
  const sending = createSending(deps, latest)
  const bell = createBell()
  let isStreaming = false
  const leave = new AbortController()
  const listening = readEvents(
    deps,
    {
      onOpen() {
        isStreaming = true
        bell.ring([...latest.keys()])
      },
      onClose() {
        isStreaming = false
      },
      onEvent(event) {
        if (event.type === 'progress') sending.moved(event)
        else if (event.publication_id !== undefined) bell.ring([event.publication_id])
      },
    },
    AbortSignal.any([deps.signal, leave.signal]),
  )
  try {
    let due: Iterable<number> = [...latest.keys()]
    for (;;) {
      for (const id of due) if (isOpen({ id })) await look(deps, latest, id)
      sending.endSettled()
      if (![...latest.values()].some(isOpen)) break
      due = (await bell.wait(isStreaming ? ASK_BESIDE_MS : ASK_MS, deps.signal)) ?? latest.keys()
    }
    return [...latest.values()]
  } finally {
    sending.endAll()
    leave.abort()
    await listening
  }
}

async function look(deps: Deps, latest: Map<number, Publication>, id: number): Promise<void> {
  const client = await deps.client()
  const before = latest.get(id)
  const found = await keepTrying(deps, () => client.getPublication({ params: { id } }, { signal: deps.signal }))
  latest.set(id, found)
  if (before?.state !== found.state || before.reason?.reason !== found.reason?.reason)
    deps.terminal.say(describePublication(found, deps.language))
}

/** A bar for each publication whose bytes are on their way from the service to VK. */
function createSending(
  { progress }: { progress: ReturnType<typeof createProgress> },
  latest: ReadonlyMap<number, Publication>,
) {
  const bars = new Map<number, FileProgress>()
  const end = (id: number): void => {
    bars.get(id)?.end()
    bars.delete(id)
  }
  return {
    moved({ publication_id: id = 0, sent_bytes = 0, total_bytes = 0 }: VkastEvent) {
      const publication = latest.get(id)
      if (!publication || total_bytes === 0) return
      const bar = bars.get(id) ?? progress({ name: `${publication.title} → VK`, size: total_bytes })
      bars.set(id, bar)
      bar.moved(sent_bytes)
    },
    endSettled() {
      for (const id of bars.keys()) if (latest.get(id)?.state !== 'transferring') end(id)
    },
    endAll() {
      for (const id of bars.keys()) end(id)
    },
  }
}

/** Waits for the first ring, and keeps those that come while nobody waits. */
function createBell() {
  const rung = new Set<number>()
  let wake = (): void => {}
  return {
    ring(ids: readonly number[]) {
      for (const id of ids) rung.add(id)
      wake()
    },
    /** Undefined: nobody rang in that time. Throws the reason of the signal. */
    async wait(ms: number, signal: AbortSignal): Promise<number[] | undefined> {
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      const over = new AbortController()
      if (rung.size === 0)
        await Promise.race([promise, pause(ms, undefined, { signal: AbortSignal.any([signal, over.signal]) })]).finally(
          () => over.abort(),
        )
      const ids = [...rung]
      rung.clear()
      return ids.length > 0 ? ids : undefined
    },
  }
}
