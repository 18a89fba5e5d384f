import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import type { Language } from '../../http/language.ts'
import type { Log } from '../../http/log.ts'
import { callTelegram, type Telegram } from './call-telegram.ts'
import { movePollOffset, takePollLease } from './poll-lease.ts'

export interface PollDeps {
  db: Database
  log: Log
  now(): Date
  telegram: Telegram
  /** Links a chat by the code that was sent there; whose language to answer in, undefined for a code that is none. */
  linkChat(input: { code: string; chatId: number }): Promise<{ language: Language } | undefined>
}

/** How long Telegram holds a request for messages that are not there yet. */
const LONG_POLL_SECONDS = 25
const LEASE_MS = 90_000
const NOT_LEADER_MS = 15_000
const AFTER_FAILURE_MS = 10_000

/** Asks the bot's messages for codes that link chats, until the signal; one worker of all at a time. */
export async function pollUpdates(deps: PollDeps, signal: AbortSignal): Promise<void> {
  const holder = randomUUID()
  while (!signal.aborted) {
    const waitMs = await pollOnce(deps, { holder, seconds: LONG_POLL_SECONDS }, signal).then(
      (isLeader) => (isLeader ? 0 : NOT_LEADER_MS),
      (err: unknown) => {
        if (!signal.aborted) deps.log.warn({ err }, 'Telegram was not asked for messages')
        return AFTER_FAILURE_MS
      },
    )
    await pause(waitMs, undefined, { signal }).catch(() => {})
  }
}

interface Update {
  update_id: number
  message?: { text?: string; chat: { id: number }; from?: { language_code?: string } }
}

/** One request; false where another worker is at it. Throws {@link TelegramError}. */
export async function pollOnce(
  deps: PollDeps,
  { holder, seconds }: { holder: string; seconds: number },
  signal: AbortSignal,
): Promise<boolean> {
  const lease = await takePollLease(deps, { holder, forMs: LEASE_MS })
  if (!lease) return false
  const wish = { offset: lease.offset, timeout: seconds, allowed_updates: ['message'] }
  const timeoutMs = (seconds + 10) * 1000
  const updates = await callTelegram<Update[]>(deps.telegram, 'getUpdates', wish, { signal, timeoutMs })
  for (const update of updates) {
    const reply = await answerTo(deps, update)
    // Before the reply: whoever goes on after a crash must not say of a used code that it is none.
    if (!(await movePollOffset(deps, { holder, offset: update.update_id + 1 }))) return false
    if (reply)
      await callTelegram(deps.telegram, 'sendMessage', reply, { signal }).catch((err: unknown) =>
        deps.log.warn({ err }, 'a person was not told that a chat is linked'),
      )
  }
  return true
}

const START = /^\/start(?:@\w+)?(?:\s+(\S{1,100}))?\s*$/

const words: Record<Language, { linked: string; unknown: string }> = {
  en: {
    linked: 'Vkast will tell you here what you must know. Switch it off in the settings, or block this bot.',
    unknown: 'This code is not known, or is used up. Make a new one in the settings of Vkast.',
  },
  ru: {
    linked: 'Vkast будет писать сюда о важном. Выключить это можно в настройках, или заблокируйте бота.',
    unknown: 'Такого кода нет, или он уже использован. Создайте новый в настройках Vkast.',
  },
}

async function answerTo(
  { linkChat }: PollDeps,
  { message }: Update,
): Promise<{ chat_id: number; text: string } | undefined> {
  const match = message && START.exec(message.text ?? '')
  if (!match) return undefined
  const { chat, from } = message
  const linked = match[1] === undefined ? undefined : await linkChat({ code: match[1], chatId: chat.id })
  const language = linked?.language ?? (from?.language_code?.startsWith('ru') ? 'ru' : 'en')
  return { chat_id: chat.id, text: words[language][linked ? 'linked' : 'unknown'] }
}
