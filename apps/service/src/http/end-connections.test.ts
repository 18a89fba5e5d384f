import { once } from 'node:events'
import http from 'node:http'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { listening } from '../test/listening.ts'
import { endConnections } from './end-connections.ts'

test('a connection that is kept alive ends after the answer that was being made when the server closed', async () => {
  const app = Fastify({ forceCloseConnections: 'idle', keepAliveTimeout: 0 }) // by itself it would stay for ever
  endConnections(app)
  const made = Promise.withResolvers<string>()
  app.get('/', () => made.promise)
  const port = await listening(app)
  const agent = new http.Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const answered = new Promise((resolve) => {
    http.get({ port, host: '127.0.0.1', agent }, (response) => resolve(response.resume().statusCode))
  })
  await once(app.server, 'request')
  const closed = app.close()
  await expect.poll(() => app.server.listening).toBe(false) // what was idle has been ended by then
  made.resolve('made')
  expect(await answered).toBe(200)
  await closed
})
