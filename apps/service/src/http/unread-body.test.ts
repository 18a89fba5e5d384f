import { once } from 'node:events'
import net from 'node:net'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { listening } from '../test/listening.ts'
import { formParts } from './form-parts.ts'
import { handleErrors } from './problem-reply.ts'
import { leaveUnreadBodies } from './unread-body.ts'

async function connectTo(app: ReturnType<typeof Fastify>): Promise<net.Socket> {
  const socket = net.connect(await listening(app), '127.0.0.1')
  onTestFinished(async () => {
    socket.destroy()
    await app.close()
  })
  socket.on('error', () => {})
  return socket
}

test('ends the connection of a client that goes on sending after its refusal', async () => {
  const app = Fastify({ forceCloseConnections: true })
  leaveUnreadBodies(app, 100)
  app.addContentTypeParser('x/y', (_request, _body, done) => done(null))
  app.post('/', async (_request, reply) => reply.code(422).send('no'))
  const socket = await connectTo(app)
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: x/y\r\ncontent-length: 99999999999\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 422 /)
  while (!socket.destroyed) await new Promise((done) => socket.write('x'.repeat(10_000), done))
})

test('ends the connection of a client that falls silent in the middle of a form', async () => {
  const app = Fastify({ forceCloseConnections: true })
  handleErrors(app)
  await app.register(multipart)
  let ended: unknown
  app.post('/', async (request) => {
    try {
      for await (const part of formParts(request, { fileMaxBytes: 1e9, silenceMs: 100 }))
        if (part.kind === 'file') for await (const _ of part.bytes);
    } catch (error) {
      ended = error
    }
  })
  const socket = await connectTo(app)
  socket.write(
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 999\r\n\r\n',
  )
  socket.write('--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nhalf')
  await once(socket, 'close')
  await expect.poll(() => ended).toMatchObject({ errorType: 'invalid_input' })
})
