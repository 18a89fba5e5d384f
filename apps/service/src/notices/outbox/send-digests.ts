import { claimDigest, type Digest, listDueRecipients } from './claim-deliveries.ts'
import { type DigestItem, digestItems } from './digest-items.ts'
import { MESSAGE_ATTEMPTS, retryDelayMs } from './retry-delay.ts'
import type { Sender } from './sender.ts'
import { settleDeliveries } from './settle-deliveries.ts'

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
      await settle(sender, channel, digest, attempt)
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

/** What was tried too often is given up; what came in meanwhile keeps its own tries. */
async function settle(
  sender: Sender,
  channel: 'email' | 'telegram',
  { claim, deliveries }: Digest,
  attempt: Attempt,
): Promise<void> {
  if (attempt.state !== 'later') {
    await settleDeliveries(sender, claim, attempt)
    return
  }
  const { waitMs = 0, ...told } = attempt
  const pause = retryDelayMs(channel, Math.min(...deliveries.map(({ attempts }) => attempts)))
  const nextAt = new Date(sender.now().getTime() + Math.max(pause ?? 0, waitMs))
  await sender.db.transaction(async (tx) => {
    const deps = { ...sender, db: tx }
    await settleDeliveries(deps, claim, { ...told, state: 'failed' }, { fromAttempt: MESSAGE_ATTEMPTS })
    await settleDeliveries(deps, claim, { ...told, nextAt })
  })
}
