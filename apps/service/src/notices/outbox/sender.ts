import type { Database } from '../../db/database.ts'
import type { Log } from '../../http/log.ts'
import type { DescribeReason } from '../notice-texts.ts'

/** What every sender of the outbox needs. */
export interface Sender {
  db: Database
  log: Log
  now(): Date
  describeReason: DescribeReason
  /** Where people find the service. */
  baseUrl: string
  /** A link that renews one credential in one step; undefined where there can be none. */
  createRenewalLink(input: { userId: number; credentialId: number }): Promise<string | undefined>
}
