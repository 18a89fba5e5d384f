import { expect, onTestFinished, test } from 'vitest'
import { startMailServer } from './test/mail-server.ts'
import { ANN, makeToken } from './test/sandbox-token.ts'
import { BOT_TOKEN, ok, startTelegram } from './test/telegram-bot.ts'
import { startWorld } from './test/world.ts'
import { startWorker } from './worker.ts'

const MINUTE = 60_000

test('a worker mails and sends what a token needs, with a link that renews it without a login, once', async () => {
  const mails = await startMailServer()
  const bot = await startTelegram()
  const world = await startWorld({
    ...{ SMTP_URL: mails.url, VKAST_MAIL_FROM: 'vkast@example.org' },
    ...{ VKAST_TELEGRAM_TOKEN: BOT_TOKEN, VKAST_TELEGRAM_API_URL: bot.url },
  })
  const user = await world.register('ann@example.org')
  const { command } = (await user.call({ method: 'POST', url: '/api/v1/auth/me/telegram' })).json()
  let told = false
  bot.answer = (method) => {
    if (method !== 'getUpdates' || told) return ok(method === 'getUpdates' ? [] : {})
    told = true
    return ok([{ update_id: 5, message: { text: command, chat: { id: 77 } } }])
  }
  const payload = { access_token: makeToken(world.sandbox, { userId: ANN }).token, expires_in: 7 * 3600 }
  const { credential_id } = (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json()
  const worker = await startWorker(world, { pace: { noticesMs: 100 } })
  onTestFinished(() => worker.stop())
  await expect
    .poll(async () => (await world.db.execute('select telegram_chat_id from users')).rows)
    .toEqual([{ telegram_chat_id: '77' }])
  world.advance(61 * MINUTE)
  await expect.poll(async () => (await world.db.execute('select id from notices')).rows.length).toBe(1)
  world.advance(2 * MINUTE)
  await expect.poll(() => mails.received.length).toBe(1)
  const sent = () =>
    bot.asked.filter(({ path, body }) => path.endsWith('/sendMessage') && /renew#/.test(String(body.text)))
  await expect.poll(() => sent().length).toBe(1)
  expect(sent()[0]?.body.chat_id).toBe(77)
  const [, link] = /\/renew#([\w-]+)/.exec(mails.received[0]?.text ?? '') ?? []
  const renewal = { link, token_data: makeToken(world.sandbox, { userId: ANN }).token }
  const renewed = await world.app.inject({ method: 'POST', url: '/api/v1/renewals', payload: renewal })
  expect(renewed.json()).toMatchObject({ success: true, credential_id })
  const again = await world.app.inject({ method: 'POST', url: '/api/v1/renewals', payload: renewal })
  expect(again.json().detail.error_type).toBe('renewal_link_invalid')
})
