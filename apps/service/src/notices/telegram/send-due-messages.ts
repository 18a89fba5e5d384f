import { and, eq } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import type { Digest } from '../outbox/claim-deliveries.ts'
import type { DigestItem } from '../outbox/digest-items.ts'
import { type Attempt, sendDigests } from '../outbox/send-digests.ts'
import type { Sender } from '../outbox/sender.ts'
import { callTelegram, type Telegram, TelegramError } from './call-telegram.ts'
import { composeMessage } from './compose-message.ts'

/** The person has blocked the bot, or left: 403 (core.telegram.org/bots/faq). */
const BLOCKED = 403
const TOO_MANY = 429
/** The bot's token is no good, or not one at all: the operator's to repair, as a login at the mail server is. */
const NOT_THE_BOT = [401, 404]

/** Sends what is due by the bot, one message for each person. */
export async function sendDueMessages(
  deps: Sender & { telegram: Telegram | undefined },
  signal: AbortSignal,
): Promise<void> {
  const send = async ({ recipient }: Digest, items: DigestItem[]): Promise<Attempt> => {
    const { telegram } = deps
    if (!telegram) return { state: 'skipped', outcome: 'telegram_not_set_up' }
    const { id, language, telegramChatId: chatId } = recipient
    if (chatId === null) return { state: 'skipped', outcome: 'no_chat' }
    const text = composeMessage(items, { language, baseUrl: deps.baseUrl })
    const parameters = { chat_id: chatId, text, link_preview_options: { is_disabled: true } }
    return callTelegram(telegram, 'sendMessage', parameters).then(
      () => ({ state: 'sent', outcome: 'taken' }),
      async (error: unknown) => {
        if (!(error instanceof TelegramError)) throw error
        if (error.code === BLOCKED) await forgetChat(deps, { userId: id, chatId })
        return attemptOf(error)
      },
    )
  }
  await sendDigests(deps, 'telegram', send, signal)
}

function attemptOf({ effect, code, retryAfterSeconds }: TelegramError): Attempt {
  const told = {
    outcome: code === BLOCKED ? 'blocked' : code === undefined ? 'no_answer' : 'refused',
    ...(code && { httpStatus: code }),
  }
  if (effect === 'unknown') return { ...told, state: 'unknown' }
  if (code !== undefined && code !== TOO_MANY && !NOT_THE_BOT.includes(code)) return { ...told, state: 'failed' }
  return { ...told, state: 'later', waitMs: (retryAfterSeconds ?? 0) * 1000 }
}

/** Only that chat: another may have been linked meanwhile. */
const forgetChat = ({ db }: Sender, { userId, chatId }: { userId: number; chatId: number }): Promise<unknown> =>
  db
    .update(users)
    .set({ telegramChatId: null })
    .where(and(eq(users.id, userId), eq(users.telegramChatId, chatId)))
