/** A VK that notes when each request arrives, by token; `/arrivals` tells the moments of one, in milliseconds. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const arrivals = new Map<string, number[]>()
const server = createServer((request, response) => {
  const now = performance.now()
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/arrivals')
    return void response.end(JSON.stringify(arrivals.get(searchParams.get('of') ?? '') ?? []))
  const chunks: string[] = []
  request.setEncoding('latin1')
  request.on('data', (chunk: string) => chunks.push(chunk))
  request.on('end', () => {
    const inBody = new URLSearchParams(chunks.join('')).get('access_token')
    const token = inBody ?? request.headers.authorization?.slice('Bearer '.length) ?? ''
    arrivals.set(token, [...(arrivals.get(token) ?? []), now])
    response.end('{"response":1}')
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
