import { connect, isIP, type Socket, SocketAddress } from 'node:net'

/** A SOCKS5 proxy and the account there. */
export interface SocksProxy {
  readonly hostname: string
  readonly port: number
  readonly username: string
  readonly password: string
}

/** What a proxy's reply byte means. Source: RFC 1928 6 */
const REPLIES: readonly string[] = [
  'succeeded',
  'general failure',
  'not allowed by its rules',
  'network unreachable',
  'host unreachable',
  'connection refused',
  'time to live over',
  'command not supported',
  'address type not supported',
]

/**
 * Opens a connection to `host` through a SOCKS5 proxy, which looks the name up: the machine's own resolver never learns it.
 *
 * Rejects with an error whose message has neither address nor password; `timeoutMs` without a byte is one too.
 * Source: RFC 1928 (protocol), RFC 1929 (user name and password)
 */
export async function openSocksTunnel(
  proxy: SocksProxy,
  { host, port, timeoutMs }: { host: string; port: number; timeoutMs: number },
): Promise<Socket> {
  const socket = connect({ host: proxy.hostname, port: proxy.port })
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('The proxy does not answer')))
  const read = reader(socket)
  try {
    await greet(socket, read, proxy)
    const { type, bytes } = addressOf(host)
    socket.write(Buffer.from([5, 1, 0, type, ...bytes, port >> 8, port & 0xff]))
    const [version, reply = 0, , boundType] = await read(4)
    if (version !== 5) throw new Error('The proxy does not speak SOCKS5')
    if (reply !== 0) throw new Error(`The proxy refused: ${REPLIES[reply] ?? `reply ${reply}`}`)
    await read((boundType === 1 ? 4 : boundType === 4 ? 16 : ((await read(1))[0] ?? 0)) + 2) // where it connects from
    read.end()
    socket.setTimeout(0)
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}

async function greet(socket: Socket, read: Reader, { username, password }: SocksProxy): Promise<void> {
  const hasAccount = username !== '' || password !== ''
  socket.write(Buffer.from(hasAccount ? [5, 2, 0, 2] : [5, 1, 0])) // 0: no account, 2: user name and password
  const [version, method] = await read(2)
  if (version !== 5) throw new Error('The proxy does not speak SOCKS5')
  if (method === 0) return
  if (method !== 2 || !hasAccount) throw new Error('The proxy wants another way to log in')
  const [user, secret] = [Buffer.from(username), Buffer.from(password)]
  socket.write(Buffer.concat([Buffer.from([1, user.length]), user, Buffer.from([secret.length]), secret]))
  const [, status] = await read(2)
  if (status !== 0) throw new Error('The proxy refused the user name or password')
}

function addressOf(host: string): { type: number; bytes: Uint8Array } {
  if (isIP(host) === 4) return { type: 1, bytes: Uint8Array.from(host.split('.').map(Number)) }
  if (isIP(host) === 6) return { type: 4, bytes: ipv6Bytes(host) }
  const name = Buffer.from(host)
  if (name.length > 255) throw new Error('The name of the server is too long for the proxy')
  return { type: 3, bytes: Buffer.concat([Buffer.from([name.length]), name]) }
}

function ipv6Bytes(host: string): Uint8Array {
  const { address } = new SocketAddress({ address: host, family: 'ipv6' })
  const text = address.replace(/[\d.]+\.[\d.]+$/, (v4) => {
    const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number)
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
  const [left = '', right] = text.split('::')
  const groups = (part: string | undefined) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [])
  const [head, tail] = [groups(left), groups(right)]
  const all = [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 0xff]))
}

interface Reader {
  /** The next `length` bytes, no more. */
  (length: number): Promise<Buffer>
  /** Gives the socket up to its next owner, with whatever came early. */
  end(): void
}

/** Reads a socket by exact lengths, without its flowing mode, so that not one byte of what follows is lost. */
function reader(socket: Socket): Reader {
  let failure: Error | undefined
  let wake: () => void = () => undefined
  const onError = (error: Error) => {
    failure ??= error
    wake()
  }
  const onOver = () => onError(new Error('The proxy closed the connection'))
  const onReadable = () => wake()
  socket.on('error', onError).on('end', onOver).on('close', onOver).on('readable', onReadable)
  const read = async (length: number): Promise<Buffer> => {
    for (;;) {
      const bytes = length === 0 ? Buffer.alloc(0) : (socket.read(length) as Buffer | null)
      if (bytes !== null && bytes.length === length) return bytes
      if (failure !== undefined) throw failure
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const end = () => {
    socket.off('error', onError).off('end', onOver).off('close', onOver).off('readable', onReadable)
  }
  return Object.assign(read, { end })
}
