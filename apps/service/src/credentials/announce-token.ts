import type { agents, RequestOf } from '@vkast/contract'
import { findAgent } from '../agents/queries.ts'
import type { Transaction } from '../db/database.ts'
import type { Queue } from '../jobs/queue.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { hasRight, missingRights } from './rights.ts'
import { storeTokens } from './store-tokens.ts'
import type { StoredCredential } from './use-credential.ts'

type Announcement = RequestOf<typeof agents.announceToken>['body']

/**
 * Notes that an agent holds a token, where it belongs among the user's credentials, as if it had been submitted; what
 * waited for it goes on. What is said of the token is not checked now: the first call does.
 *
 * Throws {@link Refusal} `not_found` for an agent that is not the user's, and as `storeTokens` does.
 */
export async function announceToken(
  deps: { queue: Queue; vault: Vault; now(): Date },
  tx: Transaction,
  { userId, agentId, told }: { userId: number; agentId: number; told: Announcement },
): Promise<StoredCredential> {
  const agent = await findAgent(tx, userId, agentId)
  if (!agent) throw new Refusal('not_found')
  const rights = told.rights === null ? null : told.rights & MASK_BITS
  const missingScopes = missingRights(rights)
  const [row] = await storeTokens(
    { ...deps, db: tx },
    {
      userId,
      accountName: told.account_name,
      tokens: [
        {
          heldBy: { agentId, seenAt: agent.lastSeenAt },
          fingerprint: Buffer.from(told.fingerprint, 'hex'),
          probed: {
            kind: 'agent',
            ...(told.vk_name !== undefined && { name: told.vk_name }),
            vkUserId: told.user_id,
            vkGroupId: null,
            rights,
            missingScopes,
            state: missingScopes.includes('video') ? 'limited' : 'active',
            isWithoutEnd: rights !== null && hasRight(rights, 'offline'),
          },
          expiry: { inRequest: told.expires_in },
        },
      ],
    },
  )
  if (!row) throw new Error('one token is stored as one credential')
  return row
}

/** The column is a signed integer; VK's rights end below its sign. */
const MASK_BITS = 0x7fff_ffff
