import { expect, test } from 'vitest'
import { startMailServer } from '../test/mail-server.ts'
import { noticeSender } from '../test/notice-sender.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { BOT_TOKEN, ok, startTelegram } from '../test/telegram-bot.ts'
import { startReceiver } from '../test/webhook-receiver.ts'
import { sendDueEmails } from './email/send-due-emails.ts'
import { sendDueMessages } from './telegram/send-due-messages.ts'
import { tellDueExpiries } from './watch/tell-due-expiries.ts'
import { sendDueWebhooks } from './webhooks/send-due-webhooks.ts'

const PASSWORD = 'correct horse battery'
const never = new AbortController().signal

test('no mail, message or webhook holds a token, an upload address or a password, whatever VK repeats of them', async () => {
  const mails = await startMailServer()
  const bot = await startTelegram()
  bot.answer = () => ok({})
  const receiver = await startReceiver(204)
  const setting = await startPublishingWorld({
    pace: { noticesMs: 3_600_000 }, // they are sent here, by hand
    environment: {
      ...{ SMTP_URL: mails.url, VKAST_MAIL_FROM: 'vkast@example.org', VKAST_ALLOW_PRIVATE_ADDRESSES: 'true' },
      ...{ VKAST_TELEGRAM_TOKEN: BOT_TOKEN, VKAST_TELEGRAM_API_URL: bot.url },
    },
  })
  const { world, user, vk, fault, publish, until, token, renew, credentialId, worker } = setting
  await world.db.execute('update users set telegram_chat_id = 77')
  const payload = { url: `${receiver.url}?key=canary-of-the-path` }
  const { secret } = (await user.call({ method: 'POST', url: '/api/v1/webhooks', payload })).json()
  const uploads = () => [...vk.world.uploads.values()].map(({ signature }) => signature)
  const echo = (code: number) => ({ code, message: `echo ${token()} ${uploads().join()} ${PASSWORD}` })
  fault({ on: { method: 'video.edit', times: 10 }, do: 'error', error: echo(204) })
  const failed = await publish({ description: 'Текст' })
  await until(failed.id, 'failed')
  vk.control.clearFaults()
  const old = token()
  fault({ on: { method: 'video.save' }, do: 'error', error: echo(5) })
  const parked = await publish({ again: true })
  await until(parked.id, 'waiting_for_token')
  await worker.stop() // before the proxy is set: the worker would ask VK by it, and find that the token works
  const proxy_url = 'http://anna:canary-of-a-proxy@127.0.0.1:9'
  const url = `/api/v1/credentials/${credentialId}`
  expect((await user.call({ method: 'PATCH', url, payload: { proxy_url } })).statusCode).toBe(200)

  await tellDueExpiries(world)
  world.advance(60_000)
  const links: string[] = []
  const createRenewalLink = async () => {
    links.push(`${world.config.baseUrl}/renew#one-time`)
    return links.at(-1)
  }
  const sender = noticeSender(world, { createRenewalLink })
  await sendDueEmails(sender, never)
  await sendDueMessages(sender, never)
  while ((await sendDueWebhooks(sender, never)) > 0);
  await renew()

  const kinds = receiver.received.map(({ body }) => JSON.parse(body).type).sort()
  expect(kinds).toEqual(['publication_failed', 'publication_parked', 'token_refused'])
  const messages = bot.asked.filter(({ path }) => path.endsWith('/sendMessage'))
  expect([mails.received.length, messages.length]).toEqual([1, 1])
  const mail = mails.received.map(({ subject, text, html, headers }) => [subject, text, html, JSON.stringify(headers)])
  const sent = [...mail.flat(), ...messages.map(({ body }) => JSON.stringify(body))].join('\n')
  const posted = receiver.received.map(({ body, headers }) => body + JSON.stringify(headers)).join('\n')
  expect(links).toHaveLength(2)
  expect(sent.split('/renew#one-time')).toHaveLength(4) // the mail twice, the message once
  expect(posted).not.toContain('/renew#')
  const secrets = [old, token(), user.accessToken, user.refreshToken, PASSWORD, secret, ...uploads()]
  secrets.push('canary-of-a-proxy', 'canary-of-the-path', BOT_TOKEN)
  expect(uploads().length).toBeGreaterThan(0)
  for (const each of secrets)
    for (const form of [each, encodeURIComponent(each), Buffer.from(each).toString('base64')])
      expect((sent + posted).includes(form), each).toBe(false)
})
