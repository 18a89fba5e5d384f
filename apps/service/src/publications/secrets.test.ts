import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'
import type { TestWorld } from '../test/world.ts'

/** Every row of every table of every schema, as text. */
async function dump({ db }: TestWorld): Promise<string> {
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

test('tokens, upload addresses and a person’s answer are in no log, event, job, row or answer', async () => {
  const { publish, until, renew, fault, user, vk, token, world, onlyVideo } = await startPublishingWorld()
  const texts: string[] = []
  const secrets = [token()]
  const look = async (id: number) => {
    texts.push(await dump(world), (await user.call({ url: `/api/v1/publications/${id}` })).body)
    secrets.push(...[...vk.world.uploads.values()].map(({ signature }) => signature))
  }
  const say = (code: number) => ({ code, message: `echo ${token()} ${[...vk.world.uploads.keys()].at(-1)}` })
  fault({ on: { method: 'video.save' }, do: 'error', error: say(10) })
  fault({ on: { path: '/upload.do' }, do: 'error', error: { code: -12, message: `too fast ${token()}` } })
  fault({ on: { path: '/upload.do', times: 1 }, do: 'slow', delayMs: 600 })
  fault({ on: { method: 'video.edit' }, do: 'error', error: { code: 14 } })
  const { id } = await publish({ description: 'Текст' })
  await until(id, 'transferring')
  await look(id)
  await until(id, 'waiting_for_token')
  const challenge = [...vk.world.challenges.values()][0]!
  challenge.successToken = 'canary-success-token-of-a-person'
  secrets.push(challenge.successToken)
  const payload = { success_token: challenge.successToken }
  texts.push((await user.call({ method: 'POST', url: `/api/v1/publications/${id}/continue`, payload })).body)
  await look(id)
  await until(id, 'published')
  vk.control.endToken({ token: token(), reason: 'revoked' })
  const { id: second } = await publish({ again: true })
  await until(second, 'waiting_for_token')
  await look(second)
  await renew()
  secrets.push(token())
  await until(second, 'published')
  await look(second)
  texts.push(world.logged())
  expect(vk.control.unusedFaults()).toEqual([])
  const all = texts.join('\n')
  expect(secrets.length).toBeGreaterThan(4)
  for (const secret of new Set(secrets))
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
    ])
      expect(all.includes(form)).toBe(false)
  expect(all).toContain('advance-publication')
  expect(onlyVideo).toThrow() // there are two
})
