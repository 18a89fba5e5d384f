/** `vkast upload` against a service of its own process and a sandbox for VK: what breaks, breaks for real. */
import fs from 'node:fs'
import path from 'node:path'
import { SEED } from '@vkast/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import type { CliProcess } from './cli-process.ts'
import { isReady, spawnService, until } from './service-process.ts'
import { startUploadWorld, type UploadWorld, writeVideo } from './upload-world.ts'

const MB = 1_000_000
const WORDS_BYTES = 100_000

const list = async ({ client }: UploadWorld) => ({
  recordings: await client.listRecordings({ query: {} }),
  publications: await client.listPublications({ query: {} }),
})

/** Waits until so many bytes of the only upload are safe at the service; answers its address. */
async function keptAtLeast({ client, home }: UploadWorld, bytes: number): Promise<number> {
  return until('bytes at the service', async () => {
    const [entry] = entriesIn(home)
    if (!entry?.uploadUrl) return false
    const id = Number(entry.uploadUrl.split('/').at(-1))
    const { offset } = await client.getUpload({ params: { id } })
    return offset >= bytes && id
  })
}

function entriesIn(home: string): { uploadUrl?: string }[] {
  const folder = path.join(home, '.local/state/vkast/uploads')
  if (!fs.existsSync(folder)) return []
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')))
}

async function killAfter(world: UploadWorld, run: CliProcess, bytes: number): Promise<number> {
  const id = await keptAtLeast(world, bytes)
  run.signal('SIGKILL')
  await run.ended
  world.proxy.breakAll() // what is still on its way would else bring a small file whole
  return id
}

test('goes on after kill -9 without sending bytes twice, and VK gets the file byte for byte', async () => {
  const world = await startUploadWorld()
  const size = 50 * MB
  const sha256 = writeVideo(path.join(world.home, 'Лекция 1.mp4'), size)
  world.proxy.allow(20 * MB)
  await killAfter(world, world.vkast('upload', 'Лекция 1.mp4'), 15 * MB)
  world.proxy.allow(Number.POSITIVE_INFINITY)
  const line = ['upload', 'Лекция 1.mp4', '--group', String(SEED.communities[0].id), '--watch', '--json']
  const { exitCode, stdout } = await world.vkast(...line).ended
  const [file] = JSON.parse(stdout).files
  expect({ exitCode, state: file.state, sha256: file.sha256 }).toEqual({ exitCode: 0, state: 'uploaded', sha256 })
  expect(world.proxy.passedBytes()).toBeGreaterThan(size)
  expect(world.proxy.passedBytes()).toBeLessThanOrEqual(1.1 * size)
  expect(file.publications).toMatchObject([{ state: 'published', title: 'Лекция 1' }])
  const { videos } = world.sandbox.control.report()
  expect(videos).toMatchObject([{ ownerId: -SEED.communities[0].id, title: 'Лекция 1', sha256, receivedBytes: size }])

  const before = world.proxy.passedBytes()
  const again = await world.vkast(...line).ended
  expect(again.exitCode).toBe(0)
  expect(JSON.parse(again.stdout).files).toMatchObject([
    { state: 'known', publications: [{ is_new: false, state: 'published' }] },
  ])
  expect(world.proxy.passedBytes() - before).toBeLessThan(WORDS_BYTES)
  const { recordings, publications } = await list(world)
  expect([recordings.length, publications.length, world.sandbox.control.report().videos.length]).toEqual([1, 1, 1])
})

test('waits out a service that is killed in the middle, says so, and goes on where it was', async () => {
  const world = await startUploadWorld()
  const size = 40 * MB
  const sha256 = writeVideo(path.join(world.home, 'show.mp4'), size)
  world.proxy.allow(20 * MB)
  const run = world.vkast('upload', 'show.mp4', '--no-publish')
  await keptAtLeast(world, 10 * MB)
  await world.service.end('SIGKILL')
  world.proxy.allow(Number.POSITIVE_INFINITY)
  await until('the word about it', async () => run.output().stderr.includes('The service does not answer'))
  const second = spawnService(world.environment)
  onTestFinished(() => void second.child.kill('SIGTERM'))
  await until('the service', () => isReady(world.url))
  const { exitCode, stderr } = await run.ended
  expect(stderr).toContain('The service answers again')
  expect(exitCode).toBe(0)
  const { recordings, publications } = await list(world)
  expect(recordings).toMatchObject([{ title: 'show', size, sha256 }])
  expect(publications).toEqual([])
  expect(world.proxy.passedBytes()).toBeLessThanOrEqual(1.5 * size) // what a killed service had not made durable
  await second.end('SIGTERM')
})

test('goes on over broken connections; Ctrl-C saves, says how to go on, and ends with 130', async () => {
  const world = await startUploadWorld()
  const size = 30 * MB
  const sha256 = writeVideo(path.join(world.home, 'show.mp4'), size)
  world.proxy.allow(10 * MB)
  const first = world.vkast('upload', 'show.mp4', '--no-publish')
  await keptAtLeast(world, 5 * MB)
  world.proxy.breakAll()
  world.proxy.allow(20 * MB)
  await keptAtLeast(world, 12 * MB)
  first.signal('SIGINT')
  const { exitCode, stderr, stdout } = await first.ended
  expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
  expect(stderr).toContain('The same line again goes on where this was')
  expect(stderr).toMatch(/^show\.mp4: \d0 %$/m)
  world.proxy.allow(Number.POSITIVE_INFINITY)
  expect((await world.vkast('upload', 'show.mp4', '--no-publish').ended).exitCode).toBe(0)
  expect((await list(world)).recordings).toMatchObject([{ sha256 }])
  expect(world.proxy.passedBytes()).toBeLessThanOrEqual(1.15 * size)
})

test('does not put the bytes of a changed file behind those of the old one', async () => {
  const world = await startUploadWorld()
  const file = path.join(world.home, 'show.mp4')
  writeVideo(file, 20 * MB)
  world.proxy.allow(10 * MB)
  const id = await killAfter(world, world.vkast('upload', 'show.mp4'), 5 * MB)
  const sha256 = writeVideo(file, 20 * MB)
  world.proxy.allow(Number.POSITIVE_INFINITY)
  const { exitCode, stderr } = await world.vkast('upload', 'show.mp4', '--no-publish').ended
  expect(exitCode).toBe(0)
  expect(stderr).toContain('show.mp4: has changed since')
  expect((await list(world)).recordings).toMatchObject([{ sha256 }])
  await expect(world.client.getUpload({ params: { id } })).rejects.toMatchObject({ status: 404 })
})

test('notices other bytes that came in the same size under the same date', async () => {
  const world = await startUploadWorld()
  const file = path.join(world.home, 'show.mp4')
  const date = new Date('2026-01-01T10:00:00Z')
  writeVideo(file, 20 * MB)
  fs.utimesSync(file, date, date)
  world.proxy.allow(10 * MB)
  await killAfter(world, world.vkast('upload', 'show.mp4'), 5 * MB)
  const sha256 = writeVideo(file, 20 * MB)
  fs.utimesSync(file, date, date)
  world.proxy.allow(Number.POSITIVE_INFINITY)
  const { exitCode, stdout } = await world.vkast('upload', 'show.mp4').ended
  expect(exitCode).toBe(1)
  expect(stdout).toContain('SHA-256 differs')
  expect(await list(world)).toEqual({ recordings: [], publications: [] })
  expect((await world.vkast('upload', 'show.mp4', '--no-publish').ended).exitCode).toBe(0)
  expect((await list(world)).recordings).toMatchObject([{ sha256 }])
})

test('keeps nothing of a file that changes while it is sent', async () => {
  const world = await startUploadWorld()
  const file = path.join(world.home, 'show.mp4')
  writeVideo(file, 20 * MB)
  world.proxy.allow(10 * MB)
  const run = world.vkast('upload', 'show.mp4')
  await keptAtLeast(world, 5 * MB)
  fs.utimesSync(file, new Date(), new Date(Date.now() - 60_000))
  world.proxy.allow(Number.POSITIVE_INFINITY)
  const { exitCode, stdout } = await run.ended
  expect(exitCode).toBe(1)
  expect(stdout).toContain('changed while it was uploaded')
  expect(await list(world)).toEqual({ recordings: [], publications: [] })
  expect(entriesIn(world.home)).toEqual([])
})

test('a dry run shows texts and calls and makes nothing', async () => {
  const world = await startUploadWorld()
  writeVideo(path.join(world.home, 'show.mp4'), 5 * MB)
  await world.client.createPreset({
    body: { name: 'ML', title_template: '{title} | course', description_template: 'About {title}' },
  })
  const line = ['upload', 'show.mp4', '--preset', 'ml', '--at', 'tomorrow 9:00', '--dry-run']
  const first = await world.vkast(...line).ended
  expect(first.exitCode).toBe(0)
  expect(first.stdout).toContain('would be uploaded (5.0 MB) as "show"')
  expect(first.stdout).toContain('title: show | course')
  expect(first.stderr).toMatch(/Visible from .* = \d{4}-\d\d-\d\dT09:00:00Z/)
  expect(world.proxy.passedBytes()).toBeLessThan(WORDS_BYTES)
  expect(await list(world)).toEqual({ recordings: [], publications: [] })
  expect(fs.existsSync(path.join(world.home, '.local'))).toBe(false)

  expect((await world.vkast('upload', 'show.mp4', '--no-publish').ended).exitCode).toBe(0)
  const { stdout } = await world.vkast(...line).ended
  expect(stdout).toContain('show.mp4: is there already')
  expect(stdout).toMatch(/video\.save \{.*"name":"show \| course"/)
  const { recordings, publications } = await list(world)
  expect([recordings.length, publications]).toEqual([1, []])
})

test('of a folder what is refused touches no other, by its rules and in the order of people', async () => {
  const world = await startUploadWorld()
  const group = SEED.communities[0].id
  for (const name of ['week 10.mp4', 'week 2.mp4', 'drafts/raw.mp4'])
    writeVideo(path.join(world.home, 'course', name), MB)
  fs.writeFileSync(path.join(world.home, 'course/notes.mp4'), 'no video at all')
  const rules = [
    { match: 'drafts/**', skip: true },
    { match: 'week*', group, title: 'A week' },
  ]
  fs.writeFileSync(path.join(world.home, 'course/vkast.rules.json'), JSON.stringify(rules))
  const { exitCode, stdout, stderr } = await world.vkast('upload', 'course', '--watch').ended
  expect(exitCode).toBe(1)
  const order = stdout.split('\n').filter((text) => text.startsWith('course/'))
  expect(order.map((text) => text.split(':')[0])).toEqual([
    'course/notes.mp4',
    'course/week 2.mp4',
    'course/week 10.mp4',
  ])
  expect(order[0]).toContain('not uploaded')
  expect(stderr).toContain('published')
  const { recordings, publications } = await list(world)
  expect(recordings).toHaveLength(2)
  expect(publications).toMatchObject(
    [1, 2].map(() => ({ title: 'A week', state: 'published', target: { group_id: group } })),
  )
})

test('says why a publication waits and what to do, and ends there', async () => {
  const world = await startUploadWorld()
  writeVideo(path.join(world.home, 'show.mp4'), MB)
  world.sandbox.control.endToken({ token: world.vkToken, reason: 'revoked' })
  const { exitCode, stdout } = await world.vkast('upload', 'show.mp4', '--watch').ended
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/Publication 1 "show": waiting\. .*token.*vkast token status/is)
})
