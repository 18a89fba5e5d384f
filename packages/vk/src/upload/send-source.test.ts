import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { VkTransportError } from '../errors/transport-error.ts'
import { singleUseAgents } from '../http/agents.ts'
import { startTcp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { bytesSource } from './byte-source.ts'
import { readUploadUrl } from './post-file.ts'
import { sendSource } from './send-source.ts'

const SIZE = 2 * 1024 * 1024

it('is over only when nobody reads the source any more, so that it can be closed and its buffers used again', async () => {
  await using server = await startTcp((socket) => {
    socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\n{}'))
  })
  const events: string[] = []
  const answered = Promise.withResolvers<void>()
  const bytes = bytesSource(Buffer.alloc(SIZE))
  const source = {
    ...bytes,
    async read(into: Uint8Array, position: number) {
      if (position > 0) await answered.promise.then(() => turn()) // a slow disk, still at work when the answer is there
      events.push('read')
      return bytes.read(into, position)
    },
  }
  const target = readUploadUrl({ uploadUrl: server.url, allowHttp: true })
  await sendSource(singleUseAgents(undefined), target, {
    ...{ source, headers: [], head: '', tail: '', signal: undefined, idleTimeoutMs: 60_000 },
    onSent: () => undefined,
    onWhole: () => events.push('whole'),
    onHead: (response) => response.once('close', () => answered.resolve()),
  })
  events.push('over')
  await answered.promise.then(() => turn()).then(() => turn())
  expect(events).toEqual(['read', 'read', 'over'])
})

it.each([0, 0.5, 1])(
  'is over with the disk’s own error when %d of the source was read, and never sent whole',
  async (share) => {
    let receivedBytes = 0
    const closed = Promise.withResolvers<void>()
    await using server = await startTcp((socket) => {
      socket.on('data', (data) => {
        receivedBytes += data.length
      })
      socket.on('close', () => closed.resolve())
    })
    const bytes = bytesSource(Buffer.alloc(SIZE))
    const broken = new VkTransportError({ code: 'file_unreadable', effect: 'unknown', message: 'EIO' })
    const source = {
      ...bytes,
      async read(into: Uint8Array, position: number) {
        if (position + into.byteLength > SIZE * share) throw broken
        return bytes.read(into, position)
      },
    }
    let isWhole = false
    const call = sendSource(singleUseAgents(undefined), readUploadUrl({ uploadUrl: server.url, allowHttp: true }), {
      ...{ source, headers: [], head: 'head', tail: 'tail', signal: undefined, idleTimeoutMs: 60_000 },
      onSent: () => undefined,
      onWhole: () => {
        isWhole = true
      },
    })
    expect(await rejection(call)).toBe(broken)
    expect(isWhole).toBe(false)
    await closed.promise
    expect(receivedBytes).toBeLessThan(SIZE)
  },
)
