import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import type { VkastClient } from '@vkast/contract'
import { expect, onTestFinished, test } from 'vitest'
import { fakeDeps } from '../test/fake-deps.ts'
import type { Publication } from './publish-recording.ts'
import { createProgress } from './show-progress.ts'
import { isSettled, watchPublications } from './watch-publications.ts'

const now = new Date('2026-11-21T12:00:00Z')
const publicationOf = (state: Publication['state'], more: Partial<Publication> = {}): Publication =>
  ({
    id: 1,
    title: 'A',
    state,
    reason: null,
    next: null,
    vk: null,
    differences: [],
    publish_at: null,
    ...more,
  }) as Publication

/** A service that tells events as `stream` does, and whose only publication goes through the states, one for each look. */
async function startService(states: Publication['state'][], stream: http.RequestListener) {
  const server = http.createServer(stream).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  let looks = 0
  const getPublication = async () => {
    looks += 1
    return publicationOf(states[Math.min(looks, states.length) - 1]!)
  }
  const baseUrl = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  const deps = fakeDeps({
    client: async () => ({ getPublication }) as unknown as VkastClient,
    session: async () => ({ baseUrl, authorization: async () => 'Bearer x' }),
  })
  const watch = () => watchPublications({ ...deps, progress: createProgress(deps) }, [publicationOf('queued')])
  return { deps, watch }
}

const eventText = (id: number, event: object): string =>
  `id: ${id}\nevent: publication\ndata: ${JSON.stringify({ at: '2026-11-21T12:00:00Z', ...event })}\n\n`
const changed = { type: 'publication', publication_id: 1, state: 'x' }

test('looks when an event tells, goes on after the last one over a broken stream, and leaves when it has ended', {
  timeout: 15_000, // far less than it looks by itself beside a stream
}, async () => {
  const resumedFrom: unknown[] = []
  const { deps, watch } = await startService(
    ['queued', 'queued', 'transferring', 'transferring', 'published'],
    (request, response) => {
      resumedFrom.push(request.headers['last-event-id'])
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': events after 6\n\n')
      if (resumedFrom.length === 1) response.end(eventText(7, changed) + eventText(8, { type: 'unknown', what: 1 }))
      else response.write(eventText(9, changed))
    },
  )
  expect(await watch()).toMatchObject([{ state: 'published' }])
  expect(resumedFrom).toEqual([undefined, '8'])
  expect(deps.said).toEqual(['Publication 1 "A": sending', 'Publication 1 "A": published'])
})

test('asks where there is no stream to be had', { timeout: 15_000 }, async () => {
  const { watch } = await startService(['queued', 'failed'], (_request, response) => response.writeHead(404).end())
  expect(await watch()).toMatchObject([{ state: 'failed' }])
})

test('shows the bytes on their way to VK', { timeout: 15_000 }, async () => {
  const progress = (sent_bytes: number) => ({ type: 'progress', publication_id: 1, sent_bytes, total_bytes: 1000 })
  const { deps, watch } = await startService(['transferring', 'transferring', 'published'], (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(eventText(1, progress(100)) + eventText(2, progress(500)))
    response.write(eventText(3, changed))
  })
  await watch()
  expect(deps.said).toContain('A → VK: 50 %')
})

test.each<[string, boolean, Publication]>([
  ['published', true, publicationOf('published')],
  ['failed', true, publicationOf('failed')],
  ['other than wanted', true, publicationOf('mismatch')],
  ['without a token', true, publicationOf('waiting_for_token')],
  ['under way', false, publicationOf('transferring', { next: { action: 'send', at: null, message: '' } })],
  ['waiting for an hour that is near', false, publicationOf('scheduled', { publish_at: '2026-11-21T12:10:00Z' })],
  ['waiting for tomorrow', true, publicationOf('scheduled', { publish_at: '2026-11-22T12:00:00Z' })],
  [
    'hidden at VK until tomorrow',
    true,
    publicationOf('finishing', {
      publish_at: '2026-11-22T12:00:00Z',
      next: { action: 'publish', at: '2026-11-22T12:00:00Z', message: '' },
    }),
  ],
  ['on its way to VK for tomorrow', false, publicationOf('transferring', { publish_at: '2026-11-22T12:00:00Z' })],
])('what is %s is settled: %s', (_name, settled, publication) => {
  expect(isSettled(publication, now)).toBe(settled)
})
