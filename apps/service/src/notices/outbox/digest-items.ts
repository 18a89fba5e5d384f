import { inArray } from '../../db/drizzle.ts'
import { notices } from '../../db/schema/notices.ts'
import { noticeText } from '../notice-texts.ts'
import { namesOf } from '../queries.ts'
import type { Digest } from './claim-deliveries.ts'
import type { Sender } from './sender.ts'

/** One notice as a message says it: plain text without line breaks, to be escaped where it is put. */
export interface DigestItem {
  message: string
  solution: string
  /** A one-time secret: it goes to its owner alone. */
  renewalUrl?: string
}

const RENEWABLE = new Set(['token_will_expire', 'token_expired', 'token_refused'])

/** What a digest says, in the language and the time zone of its recipient, oldest first. */
export async function digestItems(sender: Sender, { recipient, deliveries }: Digest): Promise<DigestItem[]> {
  const { db, describeReason } = sender
  const ids = deliveries.flatMap(({ noticeId }) => (noticeId === null ? [] : [noticeId]))
  const rows = await db.select().from(notices).where(inArray(notices.id, ids)).orderBy(notices.id)
  const names = await namesOf(db, rows)
  const { language, timeZone } = recipient
  const items: DigestItem[] = []
  for (const row of rows) {
    const text = noticeText(row, { name: names.get(row.id) ?? '', timeZone, language, describeReason })
    const credentialId = RENEWABLE.has(row.kind) ? row.data.credential_id : undefined
    const renewalUrl = credentialId && (await sender.createRenewalLink({ userId: recipient.id, credentialId }))
    items.push({
      message: oneLine(text.message),
      solution: oneLine(text.solution),
      ...(renewalUrl && { renewalUrl }),
    })
  }
  return items
}

/** Control and format characters of names neither break lines nor turn the direction of the text after them. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
