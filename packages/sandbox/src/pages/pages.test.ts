import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sampleMp4 } from '../test/sample-mp4.ts'
import { type Answer, send, sendForm } from '../test/send.ts'
import { ANN, COMMUNITY, type Edge, NOW, reserveVideo, startEdge } from '../test/start-edge.ts'
import { createUploadSlot } from '../upload/slots.ts'
import { takeUploadedThumb } from '../upload/thumbnails.ts'
import type { Video } from '../world/world.ts'

const FILE = sampleMp4({ size: 10_000, durationSeconds: 61 })
const get = (edge: Edge, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  send(`${edge.base}${path}`, { method: 'GET', headers })

async function publish(edge: Edge, over: Partial<Video> = {}): Promise<Video> {
  const { video, url } = reserveVideo(edge.world, over)
  expect((await sendForm(url, FILE)).status).toBe(200)
  return video
}

describe('the page of a video', () => {
  test('plays it and says what VK has stored', async () => {
    const edge = await startEdge()
    const video = await publish(edge, { title: 'Lecture 1', description: 'About edges', privacyView: ['members'] })
    const path = `/video${video.ownerId}_${video.id}`
    edge.world.albums.set(`${video.ownerId}_7`, {
      ownerId: video.ownerId,
      id: 7,
      title: 'Autumn',
      privacy: [],
      updatedAt: 0,
    })
    video.albumIds.add(7)
    const attachments = [`video${video.ownerId}_${video.id}_key`]
    const post = { ownerId: video.ownerId, id: 9, fromId: video.ownerId, message: 'Look', attachments, createdAt: 0 }
    edge.world.posts.set(`${video.ownerId}_9`, post)
    const page = await get(edge, path)
    expect(page.body).toContain('processing')
    for (const text of ['Lecture 1', 'About edges', 'members', 'Autumn', '61 s', `wall${video.ownerId}_9`]) {
      expect(page.body).toContain(text)
    }
    expect(page.body).toContain(createHash('sha256').update(FILE).digest('hex'))
    expect(page.body).toContain(`<video controls preload="metadata" src="/_media/${video.ownerId}_${video.id}">`)
    edge.world.clock.advance(edge.world.settings.processingMs)
    expect((await get(edge, path)).body).toContain('ready')
  })

  test('shows no player before the bytes are there', async () => {
    const edge = await startEdge()
    const { video } = reserveVideo(edge.world)
    const page = await get(edge, `/video${video.ownerId}_${video.id}`)
    expect(page.body).toContain('waiting for the file')
    expect(page.body).not.toContain('<video')
  })

  test('shows its thumbnail', async () => {
    const edge = await startEdge()
    const video = await publish(edge)
    const name = `${video.ownerId}_${video.id}`
    expect((await get(edge, `/_thumb/${name}`)).status).toBe(404)
    const { url } = createUploadSlot(edge.world, { kind: 'thumbnail', ownerId: video.ownerId, userId: ANN.id })
    const picture = await sendForm(url, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), { field: 'file' })
    const thumbnail = takeUploadedThumb(edge.world, picture.body)
    if (thumbnail) video.thumbnail = thumbnail
    expect((await get(edge, `/video${name}`)).body).toContain(`poster="/_thumb/${name}"`)
    expect((await get(edge, `/_thumb/${name}`)).headers['content-type']).toBe('image/png')
  })
})

describe('the bytes of a video', () => {
  const text = FILE.toString('utf8')
  test.each([
    [{}, 200, undefined, text],
    [{ range: 'bytes=0-9' }, 206, 'bytes 0-9/10000', FILE.toString('utf8', 0, 10)],
    [{ range: 'bytes=4-7' }, 206, 'bytes 4-7/10000', 'ftyp'],
    [{ range: 'bytes=9990-' }, 206, 'bytes 9990-9999/10000', FILE.toString('utf8', 9990)],
    [{ range: 'bytes=9990-20000' }, 206, 'bytes 9990-9999/10000', FILE.toString('utf8', 9990)],
    [{ range: 'bytes=-5' }, 206, 'bytes 9995-9999/10000', FILE.toString('utf8', 9995)],
    [{ range: 'bytes=-20000' }, 206, 'bytes 0-9999/10000', text],
    [{ range: 'bytes=10000-' }, 416, 'bytes */10000', ''],
    [{ range: 'bytes=-0' }, 416, 'bytes */10000', ''],
    [{ range: 'bytes=9-1' }, 200, undefined, text],
    [{ range: 'bytes=0-1,4-5' }, 200, undefined, text],
    [{ range: 'lines=1-2' }, 200, undefined, text],
  ] as const)('for %j', async (headers, status, contentRange, body) => {
    const edge = await startEdge()
    const video = await publish(edge)
    const answer = await get(edge, `/_media/${video.ownerId}_${video.id}`, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-range']).toBe(contentRange)
    expect(answer.body === body).toBe(true)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(edge.failures).toEqual([])
  })

  test('are announced to HEAD and not sent', async () => {
    const edge = await startEdge()
    const video = await publish(edge)
    const answer = await send(`${edge.base}/_media/${video.ownerId}_${video.id}`, { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10000' } })
  })
})

describe('other pages', () => {
  test('the front page names accounts, apps, communities and videos', async () => {
    const edge = await startEdge()
    const { video } = reserveVideo(edge.world, { title: 'First' })
    const { body } = await get(edge, '/')
    for (const text of [ANN.login, ANN.password, '/authorize?client_id=51', `/club${COMMUNITY}`, 'First']) {
      expect(body).toContain(text)
    }
    expect(body).toContain(`/video${video.ownerId}_${video.id}`)
  })

  test('a community shows its wall, the newest first, its albums and its videos, and nothing of others', async () => {
    const edge = await startEdge()
    const { video } = reserveVideo(edge.world, { title: 'Ours', albumIds: new Set([7]) })
    reserveVideo(edge.world, { title: 'Theirs', ownerId: ANN.id })
    const owner = { ownerId: -COMMUNITY, fromId: -COMMUNITY }
    edge.world.albums.set(`-${COMMUNITY}_7`, { ownerId: -COMMUNITY, id: 7, title: 'Autumn', privacy: [], updatedAt: 0 })
    const attachments = [`video${video.ownerId}_${video.id}`]
    edge.world.posts.set('1', { ...owner, id: 1, message: 'Old post', attachments: [], createdAt: 1 })
    edge.world.posts.set('2', {
      ...owner,
      id: 2,
      message: 'New post',
      attachments,
      createdAt: 2,
      publishAt: NOW + 60_000,
    })
    const { body } = await get(edge, `/club${COMMUNITY}`)
    for (const text of ['Lectures', 'Autumn', '1 видео', 'Ours']) expect(body).toContain(text)
    expect(body.indexOf('New post')).toBeLessThan(body.indexOf('Old post'))
    expect(body).not.toContain('Theirs')
    expect(body.match(/scheduled for/g)).toHaveLength(1)
    expect(body).toContain(new Date(NOW + 60_000).toISOString())
    edge.world.clock.advance(60_000)
    expect((await get(edge, `/club${COMMUNITY}`)).body).not.toContain('scheduled for')
    expect((await get(edge, `/id${ANN.id}`)).body).toContain('Theirs')
  })

  test.each(['/video-55_1', '/_media/-55_1', '/_thumb/1_1', '/club99', '/id99'])(
    '%s is 404 where there is nothing',
    async (path) => {
      const edge = await startEdge()
      expect((await get(edge, path)).status).toBe(404)
    },
  )

  test('nothing that a publisher wrote becomes markup', async () => {
    const edge = await startEdge()
    const evil = '"><script>alert(1)</script>\'<img src=x>'
    const video = await publish(edge, { title: evil, description: evil, privacyView: [evil] })
    video.link = evil
    if (video.file) video.file.fileName = evil
    const owner = { ownerId: -COMMUNITY, fromId: 1 }
    edge.world.posts.set('1', { ...owner, id: 1, message: evil, attachments: [evil], createdAt: 1 })
    edge.world.albums.set(`-${COMMUNITY}_7`, { ownerId: -COMMUNITY, id: 7, title: evil, privacy: [], updatedAt: 0 })
    video.albumIds.add(7)
    for (const path of ['/', `/club${COMMUNITY}`, `/video${video.ownerId}_${video.id}`]) {
      expect((await get(edge, path)).body).not.toMatch(/<script|<img/)
    }
  })
})
