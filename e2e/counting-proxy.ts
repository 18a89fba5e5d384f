import { once } from 'node:events'
import net from 'node:net'
import { onTestFinished } from 'vitest'

export interface CountingProxy {
  url: string
  /** Bytes that went through to the server, of all connections. */
  passedBytes(): number
  /** Lets no more than so many bytes through; the rest waits in front until the next call. */
  allow(bytes: number): void
  /** Breaks all connections off, as a network does that goes away. */
  breakAll(): void
}

/** Stands in front of a server on this machine and counts what clients bring. */
export async function startCountingProxy(targetUrl: string): Promise<CountingProxy> {
  const target = Number(new URL(targetUrl).port)
  const clients = new Set<net.Socket>()
  let passed = 0
  let allowed = Number.POSITIVE_INFINITY
  const server = net.createServer((client) => {
    const upstream = net.connect(target, '127.0.0.1')
    clients.add(client)
    client.on('data', (chunk) => {
      passed += chunk.length
      if (!upstream.write(chunk) || passed >= allowed) client.pause()
    })
    upstream.on('drain', () => void (passed < allowed && client.resume()))
    upstream.pipe(client)
    client.on('end', () => upstream.end())
    for (const socket of [client, upstream])
      socket
        .on('error', () => {})
        .on('close', () => {
          clients.delete(client)
          client.destroy()
          upstream.destroy()
        })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breakAll = (): void => {
    for (const client of clients) client.destroy()
  }
  onTestFinished(() => {
    breakAll()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    passedBytes: () => passed,
    allow(bytes) {
      allowed = bytes
      if (passed < allowed) for (const client of clients) client.resume()
    },
    breakAll,
  }
}
