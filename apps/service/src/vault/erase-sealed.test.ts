import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import type { TestWorld } from '../test/world.ts'
import { keyIdIn } from './keys-in-use.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'

/** Every ciphertext there is but the instance's own, by its column. */
async function ciphertexts({ db }: TestWorld): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { table, column, user } of sealedColumns as readonly SealedColumn[]) {
    if (!user) continue
    const { rows } = await db.execute<{ sealed: Buffer }>(sql`select ${sql.identifier(column)} as sealed
      from ${sql.identifier(table)} where ${keyIdIn(column)} is not null`)
    for (const { sealed } of rows) found.set(sealed.toString('hex'), `${table}.${column}`)
  }
  return found
}

/** Every row of every table of every schema, as text: events, journal, jobs and answers kept for repetitions too. */
async function everything({ db }: TestWorld): Promise<string> {
  const { rows: tables } = await db.execute(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.execute(`select t::text as line from ${String(name)} t`)
    texts.push(...rows.map(({ line }) => String(line)))
  }
  return texts.join('\n')
}

/** A user all of whose columns hold something sealed: parked publications in several states, a published one, a sign-in. */
async function settle() {
  const setting = await startPublishingWorld()
  const { world, user, publish, until, worker } = setting
  const { id: published } = await publish()
  await until(published, 'published')
  await worker.stop()
  const ids = [published]
  for (let n = 0; n < 3; n += 1) ids.push((await publish({ again: true })).id)
  for (const [index, state] of ['published', 'waiting_for_token', 'failed', 'mismatch'].entries())
    for (const column of ['answer_sealed', 'access_key_sealed', 'upload_url_sealed'] as const) {
      const sealed = world.vault.seal('x', { table: 'publications', column, row: ids[index]!, userId: user.userId })
      await world.db.execute(sql`update publications set ${sql.identifier(column)} = ${sealed}, state = ${state},
        resumes_in = ${state === 'waiting_for_token' ? 'reserving' : null} where id = ${ids[index]}`)
    }
  expect((await user.call({ url: '/api/v1/oauth/vk/authorize' })).statusCode).toBe(200)
  const payload = { url: 'http://example.org/a.mp4?sig=1' }
  expect((await user.call({ method: 'POST', url: '/api/v1/recordings/import', payload })).statusCode).toBe(202)
  const headers = { 'idempotency-key': 'k' } // the answer, which holds the key, is kept sealed
  await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'x' }, headers })
  await user.call({ method: 'POST', url: '/api/v1/webhooks', payload: { url: 'https://example.org/' }, headers })
  const refresh = world.vault.seal('{}', {
    table: 'user_credentials',
    column: 'refresh_sealed',
    row: setting.credentialId,
    userId: user.userId,
  })
  const proxy = world.vault.seal('http://u:p@proxy.example:3128', {
    table: 'user_credentials',
    column: 'proxy_sealed',
    row: setting.credentialId,
    userId: user.userId,
  })
  await world.db.execute(sql`update user_credentials set refresh_sealed = ${refresh}, proxy_sealed = ${proxy},
    proxy_shown = 'http://proxy.example:3128'`)
  const short = Buffer.from('01016b00', 'hex')
  await world.db.execute(sql`insert into agent_tasks
    (user_id, credential_id, vk_user_id, fingerprint, method, is_change, parameters_sealed, answer_sealed) values
    (${user.userId}, ${setting.credentialId}, 1, ${short}, 'video.save', true, ${Buffer.concat([short, Buffer.from('parameters')])},
      ${Buffer.concat([short, Buffer.from('answer')])})`)
  const sealed = await ciphertexts(world)
  const columns = (sealedColumns as readonly SealedColumn[]).filter((entry) => entry.user)
  expect(new Set(sealed.values())).toEqual(new Set(columns.map(({ table, column }) => `${table}.${column}`)))
  const before = await everything(world)
  for (const bytes of sealed.keys()) expect(before).toContain(bytes)
  return { ...setting, sealed }
}

test('with a credential go its ciphertexts and what publications kept for its sake', async () => {
  const { world, user, credentialId, sealed } = await settle()
  const url = `/api/v1/credentials/${credentialId}`
  expect((await user.call({ method: 'DELETE', url })).json().detail.error_type).toBe('in_use')
  expect((await user.call({ method: 'DELETE', url: `${url}?cancel=true` })).statusCode).toBe(200)
  const after = await everything(world)
  const kept = [...new Set([...sealed].filter(([bytes]) => after.includes(bytes)).map(([, name]) => name))]
  // A sign-in that is under way belongs to no credential yet; the others never do.
  expect(kept).toEqual([
    'vk_id_authorizations.verifier_sealed',
    'idempotency_keys.body_sealed',
    'intakes.url_sealed',
    'webhook_secrets.secret_sealed',
  ])
})

test('with a user go all ciphertexts', async () => {
  const { world, user, sealed } = await settle()
  await world.db.execute(`delete from users where id = ${user.userId}`)
  const after = await everything(world)
  expect([...sealed].filter(([bytes]) => after.includes(bytes))).toEqual([])
  expect(await ciphertexts(world)).toEqual(new Map())
})
