import { expect, test } from 'vitest'
import { startWorld } from '../../test/world.ts'
import { finishTelegramLink } from './finish-telegram-link.ts'

test('settings start with every channel on and no quiet hours, and change one by one', async () => {
  const world = await startWorld()
  const anna = await world.register()
  const patch = (payload: object) => anna.call({ method: 'PATCH', url: '/api/v1/auth/me', payload })
  const channels = { email: true, telegram: true, in_app: true, webhook: true }
  expect((await patch({})).json()).toMatchObject({ quiet_hours: null, channels, telegram_linked: false })
  const quiet_hours = { from: '22:30', to: '07:00' }
  expect((await patch({ quiet_hours, channels: { email: false } })).json()).toMatchObject({
    quiet_hours,
    channels: { ...channels, email: false },
  })
  expect((await patch({ time_zone: 'Asia/Omsk' })).json()).toMatchObject({ quiet_hours, time_zone: 'Asia/Omsk' })
  expect((await patch({ quiet_hours: null })).json()).toMatchObject({ quiet_hours: null })
  expect((await anna.call({ url: '/api/v1/auth/me' })).json().channels.email).toBe(false)
})

test.each([
  [{ quiet_hours: { from: '24:00', to: '07:00' } }],
  [{ quiet_hours: { from: '22:00' } }],
  [{ quiet_hours: { from: '22:00', to: '7:00' } }],
  [{ channels: { sms: true } }],
  [{ channels: { email: 'yes' } }],
  [{ time_zone: 'Mars/Olympus' }],
  [{ role: 'operator' }],
])('refuses %j', async (payload) => {
  const world = await startWorld()
  const anna = await world.register()
  const answer = await anna.call({ method: 'PATCH', url: '/api/v1/auth/me', payload })
  expect(answer.json().detail.error_type).toBe('invalid_input')
})

test('a Telegram chat is linked by the newest code, once, within a quarter of an hour', async () => {
  const world = await startWorld()
  const anna = await world.register()
  const begin = async () => (await anna.call({ method: 'POST', url: '/api/v1/auth/me/telegram' })).json()
  const linked = async () => (await anna.call({ url: '/api/v1/auth/me' })).json().telegram_linked
  const link = (code: string) => finishTelegramLink(world, { code, chatId: 42 })
  const first = await begin()
  const second = await begin()
  expect(second.command).toBe(`/start ${second.code}`)
  expect(await link(first.code)).toBeUndefined()
  expect(await linked()).toBe(false)
  expect(await link(second.code)).toEqual({ userId: anna.userId, language: 'en' })
  expect(await link(second.code)).toBeUndefined()
  expect(await linked()).toBe(true)
  const third = await begin()
  world.advance(15 * 60_000 + 1000)
  expect(await link(third.code)).toBeUndefined()
  expect((await anna.call({ method: 'DELETE', url: '/api/v1/auth/me/telegram' })).statusCode).toBe(401) // its token is old now
})

test('a linked chat is forgotten when its owner says so', async () => {
  const world = await startWorld()
  const anna = await world.register()
  const { code } = (await anna.call({ method: 'POST', url: '/api/v1/auth/me/telegram' })).json()
  await finishTelegramLink(world, { code, chatId: -1001234567890 })
  expect((await anna.call({ method: 'DELETE', url: '/api/v1/auth/me/telegram' })).statusCode).toBe(204)
  expect((await anna.call({ url: '/api/v1/auth/me' })).json().telegram_linked).toBe(false)
})
