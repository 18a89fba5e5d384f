import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { TEST_PACE } from '../test/publishing-world.ts'
import { startWorld, type TestUser } from '../test/world.ts'
import { startWorker } from '../worker.ts'
import { findCover } from './find-cover.ts'
import { probeVideo, UNKNOWN_FACTS } from './probe-video.ts'
import { runTool } from './run-tool.ts'

/** A program that stands for ffprobe or ffmpeg; it notes its arguments in a file beside it. */
function standIn(script: string): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-tool-'))
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }))
  const file = path.join(dir, 'tool.cjs')
  const note = `require('fs').writeFileSync(${JSON.stringify(`${file}.args`)}, JSON.stringify([process.argv, process.env]));`
  fs.writeFileSync(file, `#!${process.execPath}\n${note}\n${script}\n`, { mode: 0o755 })
  return file
}

const answering = (probe: object): string => standIn(`console.log(${JSON.stringify(JSON.stringify(probe))})`)
const callOf = (tool: string): [string[], Record<string, string>] => JSON.parse(fs.readFileSync(`${tool}.args`, 'utf8'))

const upload = (user: TestUser, video: Buffer = mp4Bytes()) =>
  user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload: formBody(videoPart(video)) })

const VIDEO = { codec_type: 'video', width: 1920, height: 1080 }
const SOUND = { codec_type: 'audio' }
const PICTURE = { ...VIDEO, disposition: { attached_pic: 1 } }
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex')

test('stores how long a recording is and how large its picture', async () => {
  const ffprobe = answering({ format: { duration: '61.5' }, streams: [SOUND, VIDEO] })
  const user = await (await startWorld({ VKAST_FFPROBE: ffprobe })).register()
  const { id } = (await upload(user)).json()
  const recording = (await user.call({ url: `/api/v1/recordings/${id}` })).json()
  expect(recording).toMatchObject({ duration_seconds: 61.5, width: 1920, height: 1080 })
})

test('lets the program read that one file only, and no secret of ours', async () => {
  const ffprobe = answering({ streams: [VIDEO] })
  const world = await startWorld({ VKAST_FFPROBE: ffprobe })
  await upload(await world.register())
  const [[, , ...args], environment] = callOf(ffprobe)
  expect(args.join(' ')).toMatch(/-protocol_whitelist file .*-format_whitelist /)
  expect(args.at(-1)).toMatch(new RegExp(`^file:${world.config.dataDir}/media/`))
  expect(Object.keys(environment).filter((name) => !/^(PATH|PWD|_|SHLVL|OLDPWD)$/.test(name))).toEqual([])
})

test.each([
  ['turned pictures are turned', { ...VIDEO, side_data_list: [{ rotation: -90 }] }, 1080, 1920],
  ['those on their head are not', { ...VIDEO, side_data_list: [{ rotation: 180 }] }, 1920, 1080],
])('%s', async (_name, stream, width, height) => {
  const ffprobe = answering({ streams: [stream] })
  expect(await probeVideo({ ffprobe, file: '/x' })).toEqual({ durationMs: null, width, height })
})

test.each([
  ['sound alone', [SOUND]],
  ['sound with a cover picture', [SOUND, PICTURE]],
])('refuses %s in plain words, and keeps nothing of it', async (_name, streams) => {
  const world = await startWorld({ VKAST_FFPROBE: answering({ streams }) })
  const user = await world.register()
  const answer = await upload(user)
  expect(answer.statusCode).toBe(422)
  expect(answer.json().detail).toMatchObject({
    error_type: 'not_a_video',
    fields: [{ path: 'file', message: expect.stringContaining('no video in it') }],
  })
  for await (const key of world.media.list(new Date(Date.now() + 3_600_000))) expect(key).toBe('none')
  const tus = { 'tus-resumable': '1.0.0' }
  const body = { payload: mp4Bytes(5000), headers: { ...tus, 'content-type': 'application/offset+octet-stream' } }
  const byTus = await user.call({
    method: 'POST',
    url: '/files',
    ...body,
    headers: { ...body.headers, 'upload-length': '5000' },
  })
  expect(`${byTus.statusCode} ${byTus.json().detail.error_type}`).toBe('422 not_a_video')
})

test.each([
  ['is not there', () => '/nowhere/ffprobe'],
  ['does not understand the file', () => standIn('process.exit(1)')],
  ['says nonsense', () => standIn("console.log('nonsense')")],
  ['talks without end', () => standIn("for (;;) try { require('fs').writeSync(1, 'x'.repeat(60000)) } catch {}")],
])('knows nothing and refuses nothing where ffprobe %s', async (_name, tool) => {
  expect(await probeVideo({ ffprobe: tool(), file: '/x' })).toEqual(UNKNOWN_FACTS)
})

test('ends a program that hangs, and one that eats memory', async () => {
  const bounds = { args: [], timeoutMs: 1500, maxOutputBytes: 1000 }
  const hanging = standIn(
    `require('fs').writeFileSync(__filename + '.pid', String(process.pid)); setInterval(() => {}, 1000)`,
  )
  expect(await runTool({ command: hanging, ...bounds })).toBeUndefined()
  const pid = Number(fs.readFileSync(`${hanging}.pid`, 'utf8'))
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  const eating = standIn('const all = []; for (;;) all.push(Buffer.alloc(50e6, 1))')
  if (process.platform === 'linux')
    expect(await runTool({ command: eating, ...bounds, timeoutMs: 30_000 })).toBeUndefined()
})

async function startCovering(ffmpeg: string, ffprobe = 'off') {
  const world = await startWorld({ VKAST_FFMPEG: ffmpeg, VKAST_FFPROBE: ffprobe })
  const worker = await startWorker(world, { pace: TEST_PACE })
  onTestFinished(() => worker.stop())
  return { world, user: await world.register() }
}

const thumbnailsOf = async (user: TestUser, id: number) =>
  (await user.call({ url: `/api/v1/recordings/${id}` })).json().thumbnails

test('takes a cover at a tenth of the video, marks it as its own, and a given one goes before it', async () => {
  const ffmpeg = standIn(`process.stdout.write(Buffer.from('${JPEG.toString('hex')}', 'hex'))`)
  const { world, user } = await startCovering(ffmpeg, answering({ format: { duration: '100' }, streams: [VIDEO] }))
  const { id } = (await upload(user)).json()
  await expect.poll(async () => (await thumbnailsOf(user, id)).length).toBe(1)
  const [cover] = await thumbnailsOf(user, id)
  expect(cover).toMatchObject({ generated: true, format: 'jpeg', size: JPEG.length })
  expect(callOf(ffmpeg)[0].join(' ')).toContain('-ss 10.000 ')
  const find = () => findCover(world.db, { userId: user.userId, recordingId: id })
  expect((await find())?.id).toBe(cover.id)
  const given = await user.call({
    method: 'POST',
    url: `/api/v1/recordings/${id}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'a.jpg', data: JPEG }),
  })
  expect(given.json()).toMatchObject({ generated: false })
  expect((await find())?.id).toBe(given.json().id)
})

test('has no cover where ffmpeg makes none, or something else than a JPEG', async () => {
  const ffmpeg = standIn(`process.stdout.write('no picture')`)
  const { world, user } = await startCovering(ffmpeg)
  const { id } = (await upload(user)).json()
  await expect.poll(() => world.logged()).toContain('ffmpeg made no cover')
  expect(await thumbnailsOf(user, id)).toEqual([])
})

test('the real ffprobe and ffmpeg measure a video and take its cover', async ({ skip }) => {
  for (const tool of ['ffprobe', 'ffmpeg'])
    if (spawnSync(tool, ['-version']).status !== 0) return skip(`${tool} is not on this machine`)
  const video = fs.readFileSync(path.resolve(import.meta.dirname, '../../../../tools/demo/sample.mp4'))
  const { user } = await startCovering('ffmpeg', 'ffprobe')
  const recording = (await upload(user, video)).json()
  expect(recording.width).toBeGreaterThan(0)
  expect(recording.height).toBeGreaterThan(0)
  expect(recording.duration_seconds).toBeGreaterThan(0)
  await expect.poll(async () => (await thumbnailsOf(user, recording.id)).length).toBe(1)
  expect((await thumbnailsOf(user, recording.id))[0].size).toBeGreaterThan(500)
  const sound = spawnSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'sine=duration=1', '-f', 'mp4', '-brand', 'mp42'],
    ...['-movflags', 'frag_keyframe+empty_moov', 'pipe:1'],
  ]).stdout
  expect((await upload(user, sound)).json().detail).toMatchObject({ error_type: 'not_a_video' })
})
