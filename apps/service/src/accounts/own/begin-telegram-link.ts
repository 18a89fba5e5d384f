import { recordAudit } from '../../audit/record-audit.ts'
import { telegramLinkCodes } from '../../db/schema/people.ts'
import type { AccountServices } from '../deps.ts'
import { hashTypedCode, makeTypedCode } from '../typed-code.ts'

const CODE_MS = 15 * 60_000

/** Makes the code that links the chat in which it is sent to the bot; the one before is void. Stored only as a hash. */
export async function beginTelegramLink(
  { db, now }: Pick<AccountServices, 'db' | 'now'>,
  userId: number,
): Promise<{ code: string; expiresAt: Date }> {
  const code = makeTypedCode()
  const row = { codeHash: hashTypedCode(code), expiresAt: new Date(now().getTime() + CODE_MS) }
  await db.transaction(async (tx) => {
    await tx
      .insert(telegramLinkCodes)
      .values({ userId, ...row })
      .onConflictDoUpdate({ target: telegramLinkCodes.userId, set: row })
    await recordAudit(tx, { action: 'telegram_link_begun', userId })
  })
  return { code, expiresAt: row.expiresAt }
}
