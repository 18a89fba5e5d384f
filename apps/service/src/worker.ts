import { uploadThumbnail, uploadVideo, uploadVideoByRanges } from '@vkast/vk'
import { finishTelegramLink } from './accounts/own/finish-telegram-link.ts'
import { sendPasswordReset } from './accounts/own/send-password-reset.job.ts'
import type { Services } from './app.ts'
import { clientFor } from './credentials/client-for.ts'
import { forgetStates } from './credentials/health/forget-states.job.ts'
import { recheckDue } from './credentials/recheck/recheck-due.job.ts'
import { createRenewalLink } from './credentials/renewal/create-renewal-link.ts'
import { refreshDue } from './credentials/vk-id/refresh-due.job.ts'
import { pollUpdates } from './notices/telegram/poll-updates.job.ts'
import { type NoticeDeps, noticeRounds } from './notices/tell-and-send.job.ts'
import { checkPublication } from './publications/check-publication.job.ts'
import { PACE, type Pace } from './publications/pace.ts'
import type { Publisher } from './publications/publisher.ts'
import { reasonText } from './publications/reason-texts.ts'
import { type AroundTurn, type LaneLimits, type RunningLane, runLane } from './publications/run-lane.ts'
import { SENDING, type Sending } from './publications/sending.ts'
import { sweep } from './publications/sweep.job.ts'
import { wakePublications } from './publications/wake-publications.job.ts'
import { warnOfTokensOfAll } from './publications/warn-of-tokens.job.ts'
import { runImport } from './recordings/imports/run-import.job.ts'
import { makeCover } from './recordings/make-cover.job.ts'
import { sweepIntakes } from './recordings/sweep-intakes.ts'
import { sweepMedia } from './recordings/sweep-media.ts'
import { Refusal } from './refusal.ts'
import { rotateKeys } from './rotation/rotate-keys.job.ts'

/** They mostly wait: VK's limits are per account, and the last calls of one publication may go beside the first of the next. */
const CALLS: LaneLimits = { slots: 12, perAccount: 2 }
const MEDIA_SWEEP_MS = 24 * 3_600_000

export interface Worker {
  /** Takes no new work, leaves what runs at its next safe point, and lets another worker go on with it. */
  stop(): Promise<void>
}

/** Runs the service's jobs in this process until it is stopped. */
export async function startWorker(
  services: Services,
  options: { pace?: Partial<Pace>; sending?: Partial<Sending>; around?: AroundTurn } = {},
): Promise<Worker> {
  const publisher = createPublisher(services, { ...PACE, ...options.pace }, { ...SENDING, ...options.sending })
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
  const { transfers } = services.config
  const { around } = options
  const calls = runLane(publisher, 'calls', { ...CALLS, around, onLeft: () => bytes.look() })
  const bytes = runLane(publisher, 'bytes', {
    slots: transfers.atOnce,
    perAccount: transfers.perAccount,
    around,
    onLeft: () => calls.look(),
  })
  const reminderOf = (lane: RunningLane) => () => track(async () => lane.look())
  const { queue, log } = services
  const rotate = async (signal: AbortSignal): Promise<void> => void (await rotateKeys(services, signal))
  const every = (ms: number, run: () => Promise<void>): NodeJS.Timeout =>
    setInterval(() => void run().catch((err: unknown) => log.error({ err }, 'sweeping failed')), ms)
  const leave = await Promise.all([
    queue.work('advance-publication', reminderOf(calls)),
    queue.work('transfer-publication', reminderOf(bytes)),
    queue.work('send-password-reset', (payload) => track(() => sendPasswordReset(services, payload))),
    queue.work('wake-publications', (payload, jobSignal) =>
      track((signal) => wakePublications(publisher, payload, signal), jobSignal),
    ),
    queue.work('run-import', (payload, jobSignal) =>
      track(
        (signal) => runImport({ ...services, backOffScale: publisher.pace.backOffScale }, payload, signal),
        jobSignal,
      ),
    ),
    queue.work('make-cover', (payload, jobSignal) => track(() => makeCover(services, payload), jobSignal)),
    queue.work('rotate-keys', (_payload, jobSignal) => track(rotate, jobSignal)),
    queue.work('check-publication', (payload, jobSignal) =>
      track((signal) => checkPublication(publisher, payload, signal), jobSignal),
    ),
  ])
  const noticeDeps = createNoticeDeps(services)
  const { telegram } = services.config
  if (telegram) {
    const linkChat = (chat: { code: string; chatId: number }) => finishTelegramLink(services, chat)
    void track((signal) => pollUpdates({ ...services, telegram, linkChat }, signal))
  }
  const timers = [
    every(publisher.pace.sweepMs, () => track(() => sweep(publisher))),
    every(publisher.pace.sweepMs, () => track((signal) => refreshDue(services, signal))),
    every(publisher.pace.sweepMs, () => track(() => sweepIntakes(services))),
    every(publisher.pace.sweepMs, () => track(rotate)),
    every(publisher.pace.outlookMs, () => track(() => warnOfTokensOfAll(publisher))),
    every(publisher.pace.sweepMs, () => track((signal) => recheckDue(services, signal))),
    every(MEDIA_SWEEP_MS, () => track(() => forgetStates(services))),
    ...Object.values(noticeRounds).map((round) => {
      const again = oneAtATime(() => track(async (signal) => void (await round(noticeDeps, signal))))
      return every(publisher.pace.noticesMs, again)
    }),
    every(MEDIA_SWEEP_MS, () => track(async () => void (await sweepMedia(services)))),
  ]
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      stopping.abort()
      await Promise.all(leave.map((stopTaking) => stopTaking()))
      await Promise.all([calls.stop(), bytes.stop(), Promise.allSettled(running)])
    },
  }
}

/** Work that is still under way is not begun a second time. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let isRunning = false
  return async () => {
    if (isRunning) return
    isRunning = true
    await run().finally(() => {
      isRunning = false
    })
  }
}

const createNoticeDeps = ({ config, ...services }: Services): NoticeDeps => ({
  ...services,
  config,
  telegram: config.telegram,
  baseUrl: config.baseUrl,
  describeReason: reasonText,
  createRenewalLink: async (of) => {
    const made = services.db.transaction((tx) => createRenewalLink(tx, { config, now: services.now }, of))
    return (await made.catch(withoutLink))?.url
  },
})

/** A token for which there can be no link is told of without one. */
function withoutLink(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

function createPublisher(services: Services, pace: Pace, sending: Sending): Publisher {
  const { config, db, queue, vault, media, log, now } = services
  return {
    ...{ config, db, queue, vault, media, log, now, pace, sending },
    taskPace: services.taskPace,
    vkFor: (row, signal) => clientFor(services, row, signal),
    allowHttp: config.vk.apiUrl.startsWith('http:'),
    uploads: { video: uploadVideo, videoByRanges: uploadVideoByRanges, thumbnail: uploadThumbnail },
  }
}
