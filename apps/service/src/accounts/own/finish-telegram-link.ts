import { recordAudit } from '../../audit/record-audit.ts'
import { and, eq, gt } from '../../db/drizzle.ts'
import { telegramLinkCodes } from '../../db/schema/people.ts'
import type { Language } from '../../http/language.ts'
import type { AccountServices } from '../deps.ts'
import { updateUser } from '../queries.ts'
import { hashTypedCode } from '../typed-code.ts'

/**
 * Links the chat in which a user's code was sent to the bot (`/start <code>`), once; a chat linked before is forgotten.
 *
 * Answers whose chat it now is, with the language to answer in; undefined for a code that is used, expired or never was.
 * A chat may belong to several users: a team may read in one place.
 */
export const finishTelegramLink = (
  { db, now }: Pick<AccountServices, 'db' | 'now'>,
  { code, chatId }: { code: string; chatId: number },
): Promise<{ userId: number; language: Language } | undefined> =>
  db.transaction(async (tx) => {
    const [taken] = await tx
      .delete(telegramLinkCodes)
      .where(and(eq(telegramLinkCodes.codeHash, hashTypedCode(code)), gt(telegramLinkCodes.expiresAt, now())))
      .returning({ userId: telegramLinkCodes.userId })
    const user = taken && (await updateUser(tx, taken.userId, { telegramChatId: chatId }))
    if (user) await recordAudit(tx, { action: 'telegram_linked', userId: user.id })
    return user && { userId: user.id, language: user.language }
  })
