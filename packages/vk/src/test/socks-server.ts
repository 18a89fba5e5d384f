import { connect, type Socket } from 'node:net'
import { type LoopbackServer, startTcp } from './loopback-server.ts'

export interface SocksServer extends LoopbackServer {
  /** `type:host:port` of each tunnel asked for; type 1 IPv4, 3 name, 4 IPv6. */
  readonly asked: string[]
  /** `user:password` of each who logged in. */
  readonly accounts: string[]
}

/** A SOCKS5 proxy that tunnels to this machine whatever the name; every message leaves it one byte at a time. */
export async function startSocksServer(options: { reply?: number; wantsAccount?: boolean } = {}): Promise<SocksServer> {
  const asked: string[] = []
  const accounts: string[] = []
  const tunnels = new Set<Socket>()
  const server = await startTcp((socket) => {
    serve(socket).catch(() => socket.destroy())
  })

  async function serve(socket: Socket): Promise<void> {
    socket.setNoDelay(true)
    const bytes = socket.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
    let held = Buffer.alloc(0)
    const read = async (length: number): Promise<Buffer> => {
      while (held.length < length) {
        const { value, done } = await bytes.next()
        if (done) throw new Error('gone')
        held = Buffer.concat([held, value])
      }
      const part = held.subarray(0, length)
      held = held.subarray(length)
      return part
    }
    const write = async (...message: number[]) => {
      for (const byte of message) {
        socket.write(Buffer.from([byte]))
        await new Promise(setImmediate)
      }
    }
    const [, count = 0] = await read(2)
    const methods = [...(await read(count))]
    const method = options.wantsAccount ? (methods.includes(2) ? 2 : 255) : 0
    await write(5, method)
    if (method === 2) {
      const user = await read((await read(2))[1] ?? 0)
      const password = await read((await read(1))[0] ?? 0)
      accounts.push(`${user}:${password}`)
      await write(1, String(password) === 'wrong' ? 1 : 0)
    }
    const type = (await read(4))[3] ?? 0
    const address = await read(type === 1 ? 4 : type === 4 ? 16 : ((await read(1))[0] ?? 0))
    const port = (await read(2)).readUInt16BE()
    asked.push(`${type}:${type === 3 ? address : type === 1 ? address.join('.') : address.toString('hex')}:${port}`)
    if (options.reply) return write(5, options.reply, 0, 1, 0, 0, 0, 0, 0, 0)
    const tunnel = connect(port, '127.0.0.1')
    tunnels.add(tunnel)
    tunnel.on('error', () => socket.destroy())
    socket.on('close', () => tunnel.destroy())
    await write(5, 0, 0, 3, 4, 104, 111, 115, 116, 0, 80)
    await bytes.return?.()
    tunnel.write(held)
    socket.pipe(tunnel).pipe(socket)
  }
  return Object.assign(server, { asked, accounts })
}
