import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export const BOT_TOKEN = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
export type BotAnswer = { status: number; body: object } | 'lost'
export const ok = (result: unknown): BotAnswer => ({ status: 200, body: { ok: true, result } })
export const no = (status: number, parameters = {}): BotAnswer => ({
  status,
  body: { ok: false, error_code: status, parameters },
})

/** A bot API on loopback that notes what is asked, and answers as the test says. */
export async function startTelegram() {
  const asked: { path: string; body: Record<string, unknown> }[] = []
  const bot = { asked, url: '', answer: (_method: string, _body: Record<string, unknown>): BotAnswer => ok({}) }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const body = JSON.parse(text)
    const path = request.url ?? ''
    asked.push({ path, body })
    const answer = bot.answer(path.split('/').at(-1) ?? '', body)
    if (answer === 'lost') response.destroy()
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return bot
}
