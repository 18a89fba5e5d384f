import { toInstant } from '@vkast/contract'
import type { Language } from '../../http/language.ts'
import { type DescribeReason, noticeText } from '../notice-texts.ts'
import type { NoticeRow } from '../queries.ts'

/**
 * What a webhook is told of a notice: `{type, timestamp, data}` as Standard Webhooks advises; ids, instants and names of
 * reasons, and the texts that people see. No token, no address with a secret in it, also none that renews.
 */
export const noticeBody = (
  row: NoticeRow,
  context: { name: string; timeZone: string; language: Language; describeReason: DescribeReason },
): string =>
  JSON.stringify({
    type: row.kind,
    timestamp: toInstant(row.createdAt),
    data: { notice_id: row.id, ...noticeText(row, context), ...row.data },
  })

/** What a webhook is told when its owner tries it. */
export const testBody = (deliveryId: number, at: Date): string =>
  JSON.stringify({ type: 'test', timestamp: toInstant(at), data: { delivery_id: deliveryId } })
