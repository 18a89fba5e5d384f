/** A column that holds ciphertexts, and what says whose secret each one is. */
export interface SealedColumn {
  table: string
  column: string
  /** The column of the row's id. */
  row: string
  /** The column of its user; absent for secrets of the instance itself. */
  user?: string
  /** The column that names the credential without which the secret has no use any more: it is erased with it. */
  credential?: string
}

/**
 * Every column that the vault seals. Sealing takes its places from here, and so does the rotation of keys: a column that
 * is not in this list cannot be sealed for, and tests compare the list with the schema and with the live database.
 *
 * Each has an index `<table>_<column>_key` ({@link sealedIndex}), by which rows of an old key are found and counted.
 */
export const sealedColumns = [
  { table: 'instance_secrets', column: 'secret_sealed', row: 'id' },
  { table: 'user_credentials', column: 'token_sealed', row: 'id', user: 'user_id' },
  { table: 'user_credentials', column: 'refresh_sealed', row: 'id', user: 'user_id' },
  { table: 'user_credentials', column: 'proxy_sealed', row: 'id', user: 'user_id' },
  { table: 'vk_id_authorizations', column: 'verifier_sealed', row: 'id', user: 'user_id' },
  { table: 'publications', column: 'answer_sealed', row: 'id', user: 'user_id', credential: 'credential_id' },
  { table: 'publications', column: 'access_key_sealed', row: 'id', user: 'user_id', credential: 'credential_id' },
  { table: 'publications', column: 'upload_url_sealed', row: 'id', user: 'user_id', credential: 'credential_id' },
  { table: 'idempotency_keys', column: 'body_sealed', row: 'id', user: 'user_id' },
  {
    table: 'agent_tasks',
    column: 'parameters_sealed',
    row: 'id',
    user: 'user_id',
    credential: 'credential_id',
  },
  { table: 'agent_tasks', column: 'answer_sealed', row: 'id', user: 'user_id', credential: 'credential_id' },
  { table: 'intakes', column: 'url_sealed', row: 'id', user: 'user_id' },
  { table: 'webhook_secrets', column: 'secret_sealed', row: 'id', user: 'user_id' },
] as const satisfies readonly SealedColumn[]

type PlaceIn<C> = C extends SealedColumn
  ? { table: C['table']; column: C['column']; row: number; userId: number }
  : never

/** Whose secret it is. A ciphertext opens only in the place it was sealed for; `userId` is 0 for the instance's own. */
export type Place = PlaceIn<(typeof sealedColumns)[number]>
