import type { Transaction } from '../../db/database.ts'
import { and, eq, isNull, lt } from '../../db/drizzle.ts'
import { webhookSecrets } from '../../db/schema/notices.ts'
import type { Vault } from '../../vault/vault.ts'
import { nextSecretId } from './queries.ts'
import { makeWebhookSecret, webhookSecretPlace } from './webhook-secret.ts'

/** Messages are signed with the secret before too for so long. */
const OLD_SECRET_MS = 24 * 3_600_000

/**
 * Gives a webhook a new secret, and the one before a day to go; answers it in clear, for it is stored sealed and not shown
 * again. A leaked secret is out of use a day after the next rotation.
 */
export async function addSecret(
  tx: Transaction,
  { vault, now }: { vault: Vault; now(): Date },
  { userId, webhookId }: { userId: number; webhookId: number },
): Promise<string> {
  const at = now()
  const ofWebhook = eq(webhookSecrets.webhookId, webhookId)
  await tx.delete(webhookSecrets).where(and(ofWebhook, lt(webhookSecrets.expiresAt, at)))
  const expiresAt = new Date(at.getTime() + OLD_SECRET_MS)
  await tx
    .update(webhookSecrets)
    .set({ expiresAt })
    .where(and(ofWebhook, isNull(webhookSecrets.expiresAt)))
  const secret = makeWebhookSecret()
  const id = await nextSecretId(tx)
  const secretSealed = vault.seal(secret, webhookSecretPlace({ id, userId }))
  await tx
    .insert(webhookSecrets)
    .overridingSystemValue()
    .values({ id, userId, webhookId, secretSealed, createdAt: at } as never)
  return secret
}
