import { createHmac, randomBytes } from 'node:crypto'
import type { Place } from '../../vault/vault.ts'

const PREFIX = 'whsec_'
const BYTES = 32

/** A new key for signatures, as Standard Webhooks spells it: `whsec_` and 32 random bytes in base64. */
export const makeWebhookSecret = (): string => PREFIX + randomBytes(BYTES).toString('base64')

/** Where a secret stands sealed: it opens there only. */
export const webhookSecretPlace = ({ id, userId }: { id: number; userId: number }): Place => ({
  table: 'webhook_secrets',
  column: 'secret_sealed',
  row: id,
  userId,
})

/**
 * `webhook-signature` of a message: one `v1` signature for each secret, so that a receiver may have either.
 *
 * Source: Standard Webhooks 1.0.0, "Signature scheme": HMAC-SHA256 over `id.timestamp.body`, keyed with the bytes behind `whsec_`.
 */
export const signatureOf = (
  secrets: readonly string[],
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): string =>
  secrets
    .map((secret) => Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ')
