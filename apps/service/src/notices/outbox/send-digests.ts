import { claimDigest, type Digest, listDueRecipients } from './claim-deliveries.ts'
import { type DigestItem, digestItems } from './digest-items.ts'
import { retryDelayMs } from './retry-delay.ts'
import type { Sender } from './sender.ts'
import { type Outcome, settleDeliveries } from './settle-deliveries.ts'

const RECIPIENTS_AT_ONCE = 100
const SENDERS = 4

/** What is known after one try to send. `later`: it certainly did not arrive, and may if tried again. */
export type Attempt =
  | { state: 'sent' | 'failed' | 'unknown' | 'skipped'; outcome: string; httpStatus?: number }
  | { state: 'later'; outcome: string; httpStatus?: number; waitMs?: number }

/**
 * Sends what is due on a channel of messages to people, one message for each person, several people at once.
 *
 * At most one attempt per claim. What `send` throws is a fault before anything has left: it is logged and tried later.
 */
export async function sendDigests(
  sender: Sender,
  channel: 'email' | 'telegram',
  send: (digest: Digest, items: DigestItem[]) => Promise<Attempt>,
  signal: AbortSignal,
): Promise<void> {
  const recipients = await listDueRecipients(sender, { channel, limit: RECIPIENTS_AT_ONCE })
  const sendAll = async (userId: number): Promise<void> => {
    for (;;) {
      const digest = signal.aborted ? undefined : await claimDigest(sender, { userId, channel })
      if (!digest) return
      const attempt = await attemptTo(sender, digest, send)
      await settleDeliveries(sender, digest.claim, outcomeOf(attempt, channel, digest, sender.now()))
    }
  }
  const work = async (): Promise<void> => {
    for (let userId = recipients.shift(); userId !== undefined && !signal.aborted; userId = recipients.shift())
      await sendAll(userId)
  }
  await Promise.all(Array.from({ length: SENDERS }, work))
}

async function attemptTo(
  sender: Sender,
  digest: Digest,
  send: (digest: Digest, items: DigestItem[]) => Promise<Attempt>,
): Promise<Attempt> {
  try {
    return await send(digest, await digestItems(sender, digest))
  } catch (err) {
    sender.log.error({ err, user: digest.recipient.id }, 'a notice could not be sent')
    return { state: 'later', outcome: 'internal' }
  }
}

function outcomeOf(attempt: Attempt, channel: 'email' | 'telegram', { deliveries }: Digest, now: Date): Outcome {
  if (attempt.state !== 'later') return attempt
  const { waitMs, ...told } = attempt
  const pause = retryDelayMs(channel, Math.max(...deliveries.map(({ attempts }) => attempts)))
  if (pause === undefined) return { ...told, state: 'failed' }
  return { ...told, nextAt: new Date(now.getTime() + Math.max(pause, waitMs ?? 0)) }
}
