import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { routes } from '@vkast/contract'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { addNotice } from './notices/add-notice.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from './test/multipart-body.ts'
import { ANN, makeToken } from './test/sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from './test/world.ts'

/* What holds for every route of the contract that answers a list; a route added later is walked too. */

const lists = routes.filter(({ method, answer }) => method === 'GET' && answer instanceof z.ZodArray)

/** Makes at least three of what a route lists, and answers its address. */
const making: Record<string, (user: TestUser, world: TestWorld) => Promise<string>> = {
  async listApiKeys(user) {
    for (const name of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name } })
    return '/api-keys'
  },
  async listAgents(user) {
    for (const name of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/agents', payload: { name } })
    return '/agents'
  },
  async listCredentials(user, world) {
    for (const name of ['a', 'b', 'c']) await submit(user, world, name)
    return '/credentials'
  },
  async listTargets(user, { sandbox, ...world }) {
    for (const name of ['a', 'b']) sandbox.control.createCommunity({ name, roles: { [ANN]: 'editor' } })
    return `/credentials/${await submit(user, { ...world, sandbox }, 'a')}/targets`
  },
  async listRecordings(user) {
    for (let made = 0; made < 3; made += 1) await record(user)
    return '/recordings'
  },
  async listPublications(user, world) {
    await submit(user, world, 'a')
    const recordingId = await record(user)
    for (const group_id of [undefined, 1, 2])
      await user.call({ method: 'POST', url: `/api/v1/recordings/${recordingId}/upload/vk`, payload: { group_id } })
    return '/publications'
  },
  async listPresets(user) {
    for (const name of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/presets', payload: { name } })
    return '/presets'
  },
  async listPresetRules(user) {
    const preset = await user.call({ method: 'POST', url: '/api/v1/presets', payload: { name: 'a' } })
    const conditions = [{ kind: 'keywords', field: 'title', values: ['x'] }]
    const payload = { preset_id: preset.json().id, match: 'all', conditions }
    for (let made = 0; made < 3; made += 1) await user.call({ method: 'POST', url: '/api/v1/preset-rules', payload })
    return '/preset-rules'
  },
  async listImports(user) {
    const payload = { url: 'http://example.org/a.mp4' }
    for (let made = 0; made < 3; made += 1)
      await user.call({ method: 'POST', url: '/api/v1/recordings/import', payload })
    return '/imports'
  },
  async importFolder(_, { config }) {
    for (const name of ['a', 'b', 'c'])
      fs.writeFileSync(path.join(config.importDir ?? '', `${name}.mp4`), mp4Bytes(2000))
    return '/imports/folder'
  },
  async readAudit(user) {
    for (const name of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name } })
    return '/audit'
  },
  async readInstanceAudit(user) {
    for (const name of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name } })
    return '/admin/audit'
  },
  async listUsers(_, world) {
    for (let made = 0; made < 2; made += 1) await world.register()
    return '/users'
  },
  async listInvites(user) {
    for (const note of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/invites', payload: { note } })
    return '/invites'
  },
  async listWebhooks(user) {
    for (const name of ['a', 'b', 'c']) await webhook(user, name)
    return '/webhooks'
  },
  async listWebhookDeliveries(user) {
    const id = await webhook(user, 'a')
    for (let made = 0; made < 3; made += 1) await user.call({ method: 'POST', url: `/api/v1/webhooks/${id}/test` })
    return `/webhooks/${id}/deliveries`
  },
  async listNotices({ userId }, { db, now }) {
    const notice = { userId, kind: 'mismatch', data: { publication_id: 1 }, at: now() } as const
    for (const dedupeKey of ['a', 'b', 'c']) await db.transaction((tx) => addNotice(tx, { ...notice, dedupeKey }))
    return '/notices'
  },
}

async function submit(user: TestUser, { sandbox }: TestWorld, account_name: string): Promise<number> {
  const payload = { access_token: makeToken(sandbox).token, account_name }
  return (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json().credential_id
}

async function webhook(user: TestUser, name: string): Promise<number> {
  const payload = { url: `https://example.org/${name}` }
  return (await user.call({ method: 'POST', url: '/api/v1/webhooks', payload })).json().id
}

async function record(user: TestUser): Promise<number> {
  const payload = formBody(videoPart(mp4Bytes(2000)))
  return (await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })).json().id
}

test.each(lists)('$name goes on at the cursor in Link until its end, and shows each thing once', async ({ name }) => {
  const make = making[name]
  expect(make, `${name} answers a list: tell this test how to make three of its things`).toBeDefined()
  const importDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-list-'))
  onTestFinished(() => fs.rmSync(importDir, { recursive: true, force: true }))
  const world = await startWorld({ VKAST_IMPORT_DIR: importDir })
  const user = await world.register()
  const address = `/api/v1${await make!(user, world)}`
  const whole = await user.call({ url: address })
  expect(whole.json().length).toBeGreaterThanOrEqual(3)
  expect(whole.headers.link).toBeUndefined()
  for (const limit of [1, 2]) {
    const seen: unknown[] = []
    for (let next: string | undefined = `${address}?limit=${limit}`; next; ) {
      const page = await user.call({ url: next })
      expect(page.statusCode).toBe(200)
      expect(page.json().length).toBeLessThanOrEqual(limit)
      seen.push(...page.json())
      next = /^<([^>]+)>; rel="next"$/.exec(String(page.headers.link))?.[1]
    }
    expect(seen).toEqual(whole.json())
  }
  const wrongCursors = name === 'importFolder' ? [] : ['cursor=x', 'cursor=0', 'cursor=99999999999999999999'] // a file's name
  for (const wrong of ['limit=0', 'limit=201', 'page=2', ...wrongCursors])
    expect([wrong, (await user.call({ url: `${address}?${wrong}` })).statusCode]).toEqual([wrong, 422])
})
