import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ReceivedMessage {
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver on loopback that answers with one status after the other, the last one for ever. */
export async function startReceiver(
  ...statuses: number[]
): Promise<{ url: string; received: ReceivedMessage[]; answer(status: number): void }> {
  const received: ReceivedMessage[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      const status = statuses.length > 1 ? statuses.shift()! : (statuses[0] ?? 204)
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/in`,
    received,
    answer: (status) => statuses.splice(0, statuses.length, status),
  }
}

/** As the receiver checks it, by the words of Standard Webhooks. */
export function isSignedWith(secret: string, { headers, body }: ReceivedMessage): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(expected)
}
