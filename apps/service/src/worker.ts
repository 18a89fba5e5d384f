import { uploadThumbnail, uploadVideo } from '@vkast/vk'
import type { Services } from './app.ts'
import { forgetStates } from './credentials/health/forget-states.job.ts'
import { openProxy } from './credentials/proxy/proxy-place.ts'
import { recheckDue } from './credentials/recheck/recheck-due.job.ts'
import { refreshDue } from './credentials/vk-id/refresh-due.job.ts'
import { advancePublication, type Lane } from './publications/advance-publication.job.ts'
import { PACE, type Pace } from './publications/pace.ts'
import type { Publisher } from './publications/publisher.ts'
import { sweep } from './publications/sweep.job.ts'
import { wakePublications } from './publications/wake-publications.job.ts'
import { sweepMedia } from './recordings/sweep-media.ts'

const MEDIA_SWEEP_MS = 24 * 3_600_000

export interface Worker {
  /** Takes no new work, leaves what runs at its next safe point, and lets another worker go on with it. */
  stop(): Promise<void>
}

/** Runs the service's jobs in this process until it is stopped. */
export async function startWorker(services: Services, options: { pace?: Partial<Pace> } = {}): Promise<Worker> {
  const publisher = createPublisher(services, { ...PACE, ...options.pace })
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  const track = async (run: (signal: AbortSignal) => Promise<void>, jobSignal?: AbortSignal): Promise<void> => {
    stopping.signal.throwIfAborted() // the queue gives the job to another worker
    const signal = jobSignal ? AbortSignal.any([jobSignal, stopping.signal]) : stopping.signal
    const work = run(signal)
    running.add(work)
    try {
      await work
    } finally {
      running.delete(work)
    }
  }
  const advanceIn = (lane: Lane) => (payload: { publicationId: number }, jobSignal: AbortSignal) =>
    track((signal) => advancePublication(publisher, { ...payload, lane }, signal), jobSignal)
  const { queue, log } = services
  const every = (ms: number, run: () => Promise<void>): NodeJS.Timeout =>
    setInterval(() => void run().catch((err: unknown) => log.error({ err }, 'sweeping failed')), ms)
  const leave = await Promise.all([
    queue.work('advance-publication', advanceIn('calls')),
    queue.work('transfer-publication', advanceIn('bytes')),
    queue.work('wake-publications', (payload, jobSignal) =>
      track((signal) => wakePublications(publisher, payload, signal), jobSignal),
    ),
  ])
  const timers = [
    every(publisher.pace.sweepMs, () => track(() => sweep(publisher))),
    every(publisher.pace.sweepMs, () => track((signal) => refreshDue(services, signal))),
    every(publisher.pace.sweepMs, () => track((signal) => recheckDue(services, signal))),
    every(MEDIA_SWEEP_MS, () => track(() => forgetStates(services))),
    every(MEDIA_SWEEP_MS, () => track(async () => void (await sweepMedia(services)))),
  ]
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      stopping.abort()
      await Promise.all(leave.map((stopTaking) => stopTaking()))
      await Promise.allSettled(running)
    },
  }
}

function createPublisher(services: Services, pace: Pace): Publisher {
  const { config, db, queue, vault, media, log, now, vk } = services
  return {
    ...{ config, db, queue, vault, media, log, now, pace },
    vkFor: (token, row) => vk.forToken(token, { kind: row.kind, proxyUrl: openProxy(vault, row) }),
    allowHttp: config.vk.apiUrl.startsWith('http:'),
    uploads: { video: uploadVideo, thumbnail: uploadThumbnail },
  }
}
