import { once } from 'node:events'
import net from 'node:net'

export interface CountingRelay {
  url: string
  /** What came from the side that connects, headers and all. */
  sentBytes(): number
  close(): void
}

/** Hands on every byte to another server on loopback and counts those on the way there; `from` is the address it goes out from. */
export async function startCountingRelay(to: string, from: string): Promise<CountingRelay> {
  const { hostname, port } = new URL(to)
  const sockets = new Set<net.Socket>()
  let sent = 0
  const server = net.createServer((client) => {
    const onward = net.connect({ host: hostname, port: Number(port), localAddress: from })
    for (const socket of [client, onward]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (chunk) => {
      sent += chunk.length
    })
    client.on('close', () => onward.destroy())
    onward.on('close', () => client.destroy())
    client.pipe(onward).pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    sentBytes: () => sent,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
