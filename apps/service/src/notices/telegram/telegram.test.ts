import { expect, test } from 'vitest'
import { users } from '../../db/schema/accounts.ts'
import { noticeDeliveries } from '../../db/schema/notices.ts'
import { storableHostileNames } from '../../test/hostile-names.ts'
import { noticeSender } from '../../test/notice-sender.ts'
import { insertStoredCredential } from '../../test/stored-credential.ts'
import { BOT_TOKEN, no, ok, startTelegram } from '../../test/telegram-bot.ts'
import { startWorld, type TestWorld } from '../../test/world.ts'
import { tellDueExpiries } from '../watch/tell-due-expiries.ts'
import { type PollDeps, pollOnce } from './poll-updates.job.ts'
import { sendDueMessages } from './send-due-messages.ts'

const MINUTE = 60_000
const never = new AbortController().signal

/** A user with a linked chat, and a notice for it. */
async function withNotice() {
  const bot = await startTelegram()
  const world = await startWorld({ VKAST_TELEGRAM_TOKEN: BOT_TOKEN, VKAST_TELEGRAM_API_URL: bot.url })
  const { userId } = await world.register()
  await world.db.update(users).set({ telegramChatId: 77, emailNotices: false })
  const now = world.now()
  await insertStoredCredential(world, {
    ...{ userId, accountName: '*Ann* <b>', renewedAt: now },
    expiresAt: new Date(now.getTime() + 420 * MINUTE),
  })
  world.advance(60 * MINUTE)
  await tellDueExpiries(world)
  return { bot, world }
}

const send = async (world: TestWorld): Promise<(typeof noticeDeliveries.$inferSelect)[]> => {
  world.advance(MINUTE)
  await sendDueMessages(noticeSender(world), never)
  return world.db.select().from(noticeDeliveries)
}

test('tells a linked chat once, as plain text', async () => {
  const { bot, world } = await withNotice()
  expect(await send(world)).toMatchObject([{ channel: 'telegram', state: 'sent' }])
  await send(world)
  expect(bot.asked).toHaveLength(1)
  expect(bot.asked[0]).toMatchObject({ path: `/bot${BOT_TOKEN}/sendMessage`, body: { chat_id: 77 } })
  expect(bot.asked[0]?.body.text).toContain('“*Ann* <b>” ends in 6 hours')
  expect(bot.asked[0]?.body).not.toHaveProperty('parse_mode')
})

test.each([
  ['an answer that was lost', 'lost' as const],
  ['a fault of Telegram', no(502)],
])('does not repeat a message after %s, and logs no token', async (_name, answer) => {
  const { bot, world } = await withNotice()
  bot.answer = () => answer
  expect(await send(world)).toMatchObject([{ state: 'unknown' }])
  bot.answer = () => ok({})
  world.advance(24 * 60 * MINUTE)
  await send(world)
  expect(bot.asked).toHaveLength(1)
  expect(world.logged()).not.toContain(BOT_TOKEN)
})

test('waits as long as Telegram asks for', async () => {
  const { bot, world } = await withNotice()
  bot.answer = () => no(429, { retry_after: 600 })
  expect(await send(world)).toMatchObject([{ state: 'waiting' }])
  bot.answer = () => ok({})
  world.advance(8 * MINUTE)
  expect(await send(world)).toMatchObject([{ state: 'waiting' }])
  world.advance(2 * MINUTE)
  expect(await send(world)).toMatchObject([{ state: 'sent' }])
})

test.each([401, 404])(
  'keeps a message for later while Telegram answers %s to the bot: that is the operator’s to repair',
  async (code) => {
    const { bot, world } = await withNotice()
    bot.answer = () => no(code)
    expect(await send(world)).toMatchObject([{ state: 'waiting', outcome: 'refused', httpStatus: code }])
    bot.answer = () => ok({})
    world.advance(2 * MINUTE)
    expect(await send(world)).toMatchObject([{ state: 'sent' }])
  },
)

test('what does not fit into one message is counted in it, and the newest are told', async () => {
  const { bot, world } = await withNotice()
  const [user] = await world.db.select().from(users)
  const now = world.now()
  const facts = { userId: user!.id, renewedAt: now, expiresAt: new Date(now.getTime() + 361 * MINUTE) }
  for (let n = 1; n <= 60; n += 1) await insertStoredCredential(world, { ...facts, accountName: `Channel ${n}` })
  world.advance(MINUTE)
  await tellDueExpiries(world)
  await send(world)
  expect(bot.asked).toHaveLength(1)
  const text = String(bot.asked[0]?.body.text)
  expect(text.length).toBeLessThanOrEqual(4096)
  const told = text.split('\n').filter((line) => line.includes('ends in 6 hours')).length
  expect(told).toBeGreaterThan(10)
  expect(text).toContain(`${61 - told} more notices`)
  expect(text).toContain(world.config.baseUrl)
  expect(text).toContain('“Channel 60”')
  expect(text).not.toContain('*Ann*')
})

test('200 accounts with hostile names are told of, each on its own line, and nothing of them is a parameter', async () => {
  const { bot, world } = await withNotice()
  await send(world)
  const [user] = await world.db.select().from(users)
  const names = storableHostileNames()
  while (names.length > 0) {
    const now = world.now()
    const facts = { userId: user!.id, renewedAt: now, expiresAt: new Date(now.getTime() + 361 * MINUTE) }
    for (const accountName of names.splice(0, 4)) await insertStoredCredential(world, { ...facts, accountName })
    world.advance(MINUTE)
    await tellDueExpiries(world)
    await send(world)
    const { path, body } = bot.asked.at(-1)!
    expect(path).toBe(`/bot${BOT_TOKEN}/sendMessage`)
    expect(Object.keys(body).sort()).toEqual(['chat_id', 'link_preview_options', 'text'])
    expect(body.chat_id).toBe(77)
    const lines = String(body.text)
      .split('\n')
      .filter((line) => line.includes('ends in 6 hours'))
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line).toMatch(/^The VK token of “\d+ /)
  }
  expect(bot.asked).toHaveLength(51)
})

test('forgets the chat of a person who has blocked the bot', async () => {
  const { bot, world } = await withNotice()
  bot.answer = () => no(403)
  expect(await send(world)).toMatchObject([{ state: 'failed', outcome: 'blocked' }])
  expect((await world.db.select().from(users))[0]?.telegramChatId).toBeNull()
})

/** Workers that ask the same bot, and link by the code `good`. */
async function withPolling() {
  const bot = await startTelegram()
  const world = await startWorld({ VKAST_TELEGRAM_TOKEN: BOT_TOKEN, VKAST_TELEGRAM_API_URL: bot.url })
  const linked: object[] = []
  const deps: PollDeps = {
    ...world,
    telegram: world.config.telegram!,
    async linkChat(input) {
      linked.push(input)
      return input.code === 'good' ? { language: 'ru' } : undefined
    },
  }
  const poll = (holder: string) => pollOnce(deps, { holder, seconds: 0 }, never)
  return { bot, world, linked, poll }
}

const message = (update_id: number, text: string) => ({
  update_id,
  message: { text, chat: { id: 5 }, from: { language_code: 'en' } },
})

test('links the chat that sends a code, says so, and takes each message once', async () => {
  const { bot, linked, poll } = await withPolling()
  const all = [
    message(8, 'hello'),
    message(9, '/start good'),
    message(10, '/start@vkast_bot bad'),
    message(11, '/start'),
  ]
  bot.answer = (method, { offset }) =>
    ok(method === 'getUpdates' ? all.filter(({ update_id }) => update_id >= Number(offset)) : {})
  expect(await poll('a')).toBe(true)
  expect(await poll('a')).toBe(true)
  expect(linked).toEqual([
    { code: 'good', chatId: 5 },
    { code: 'bad', chatId: 5 },
  ])
  const replies = bot.asked
    .filter(({ path }) => path.endsWith('sendMessage'))
    .map(({ body }) => String(body.text).slice(0, 9))
  expect(replies).toEqual(['Vkast буд', 'This code', 'This code'])
  expect(bot.asked.at(-1)?.body).toMatchObject({ offset: 12 })
})

test('one worker of all asks, and another goes on where a dead one was', async () => {
  const { bot, world, poll } = await withPolling()
  bot.answer = (method, { offset }) => ok(method === 'getUpdates' && Number(offset) < 9 ? [message(8, 'hello')] : [])
  const leaders = await Promise.all(['a', 'b', 'c'].map(poll))
  expect(leaders.filter(Boolean)).toHaveLength(1)
  expect(bot.asked).toHaveLength(1)
  world.advance(2 * MINUTE)
  expect(await poll('d')).toBe(true)
  expect(bot.asked.at(-1)?.body).toMatchObject({ offset: 9 })
})
