import type { userCredentials } from '../db/schema/credentials.ts'

/** What is known here of a token that an agent holds. */
export type HeldCredential = Pick<
  typeof userCredentials.$inferSelect,
  'id' | 'userId' | 'kind' | 'agentId' | 'agentSeenAt' | 'vkUserId' | 'fingerprint'
>
