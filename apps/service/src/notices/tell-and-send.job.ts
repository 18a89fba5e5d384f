import type { Mailer } from '../mail/mailer.ts'
import { sendDueEmails } from './email/send-due-emails.ts'
import { releaseDeadClaims } from './outbox/settle-deliveries.ts'
import type { Telegram } from './telegram/call-telegram.ts'
import { sendDueMessages } from './telegram/send-due-messages.ts'
import { tellDueExpiries, WATCH_BATCH } from './watch/tell-due-expiries.ts'
import { sendDueWebhooks, type WebhookSender } from './webhooks/send-due-webhooks.ts'

export type NoticeDeps = WebhookSender & { mailer: Mailer | undefined; telegram: Telegram | undefined }

/**
 * One round for each kind of work of this room, to be repeated every few seconds; each by itself, so that a slow mail
 * server holds up no webhook. Safe from any number of workers at once.
 */
export const noticeRounds: Record<string, (deps: NoticeDeps, signal: AbortSignal) => Promise<unknown>> = {
  async watch(deps, signal) {
    while (!signal.aborted && (await tellDueExpiries(deps)) === WATCH_BATCH);
  },
  release: releaseDeadClaims,
  email: sendDueEmails,
  telegram: sendDueMessages,
  async webhooks(deps, signal) {
    while (!signal.aborted && (await sendDueWebhooks(deps, signal)) > 0);
  },
}
