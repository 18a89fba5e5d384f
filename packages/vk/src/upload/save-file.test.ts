import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { VkApiError } from '../errors/api-error.ts'
import { startFakeVk, taking, type UploadHandler } from '../test/fake-video-vk.ts'
import { rejection } from '../test/rejection.ts'
import { VkUploadError } from './upload-error.ts'
import { UPLOAD_KINDS, type UploadKind } from './upload-kinds.ts'

const IMAGE = Buffer.from('image bytes')

/** Everything any of the upload servers answers. */
const ANSWERS = { server: 7, photo: '[{"p":1}]', photos_list: '[{"p":1}]', hash: 'h', file: 'f|1', upload_result: 'r' }

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

describe('vk.upload.file', () => {
  it.each(Object.entries(UPLOAD_KINDS))('brings a %s by its line of the table', async (kind, facts) => {
    const bodies: string[] = []
    await using fake = await startFakeVk({
      async upload(request, response) {
        bodies.push(await text(request))
        response.end(JSON.stringify(kind.startsWith('story') ? { response: ANSWERS, _sig: 's' } : ANSWERS))
      },
    })
    const saved = await fake.vk.upload.file(kind as UploadKind, { file: IMAGE, fileName: 'a.png' })
    expect(saved).toEqual({ saved: 1 })
    expect(fake.methods()).toEqual([facts.server, facts.save])
    expect(bodies[0]).toContain(`name="${facts.field}"; filename="a.png"\r\nContent-Type: image/png`)
    const params = Object.fromEntries(fake.calls[1]!.params)
    expect(Object.keys(params).sort()).toEqual([...Object.keys(facts.answered), 'v'].sort())
    for (const [param, name] of Object.entries(facts.answered)) {
      expect(params[param]).toBe(String(ANSWERS[name as keyof typeof ANSWERS]))
    }
  })

  it('tells where a file belongs and what it is', async () => {
    await using fake = await startFakeVk({ upload: (request, response) => taking(request, response, ANSWERS) })
    await fake.vk.upload.file('wall_photo', {
      ...{ file: IMAGE, place: { group_id: 3 }, about: { group_id: 3, caption: 'c' } },
    })
    expect(fake.calls[0]?.params.get('group_id')).toBe('3')
    expect(Object.fromEntries(fake.calls[1]!.params)).toMatchObject({ group_id: '3', caption: 'c', hash: 'h' })
    // @ts-expect-error the upload server answers the hash, nobody may give it
    const wrong = { file: IMAGE, about: { hash: 'h' } } satisfies Parameters<
      typeof fake.vk.upload.file<'wall_photo'>
    >[1]
    expect(wrong.file).toBe(IMAGE)
  })

  it.each<[string, unknown]>([
    ['takes nothing', { ...ANSWERS, photo: '[]' }],
    ['answers nothing', {}],
    ['says no', { error: 'ERR_UPLOAD_BAD_IMAGE_SIZE', error_code: 22 }],
  ])('saves nothing when the upload server %s', async (_name, answer) => {
    await using fake = await startFakeVk({ upload: (request, response) => taking(request, response, answer as object) })
    const error = await rejection(fake.vk.upload.file('wall_photo', { file: IMAGE }), VkUploadError)
    expect(error.effect).toBe('none')
    expect(fake.methods()).not.toContain('photos.saveWallPhoto')
  })

  it('sends again what did not arrive, to a new address, and saves once', async () => {
    const drop: UploadHandler = (request) => request.socket.destroy()
    await using fake = await startFakeVk({
      upload: (request, response, context) =>
        context.count <= 2 ? drop(request, response, context) : taking(request, response, ANSWERS),
    })
    await fake.vk.upload.file('document', { file: IMAGE })
    const server = 'docs.getUploadServer'
    expect(fake.methods()).toEqual([server, server, server, 'docs.save'])
  })

  it('never saves twice when the answer was lost', async () => {
    await using fake = await startFakeVk({
      upload: (request, response) => taking(request, response, ANSWERS),
      method: (method) => (method === 'docs.save' ? false : undefined),
    })
    expect(await rejection(fake.vk.upload.file('document', { file: IMAGE }))).toMatchObject({ effect: 'unknown' })
    expect(fake.methods()).toEqual(['docs.getUploadServer', 'docs.save'])
  })
})

describe('vk.upload.thumbnail', () => {
  it('gives the upload server’s text to VK unchanged', async () => {
    const answer = '{ "sha":"a1", "n":1.0 }\n'
    await using fake = await startFakeVk({ upload: (request, response) => taking(request, response, answer) })
    const saved = await fake.vk.upload.thumbnail({ owner_id: -3, video_id: 4, file: IMAGE })
    expect(saved).toEqual({ saved: 1 })
    expect(Object.fromEntries(fake.calls[1]!.params)).toEqual({
      ...{ owner_id: '-3', video_id: '4', thumb_json: answer, set_thumb: '1', v: '5.199' },
    })
  })

  it('sends the image again to a new address, but never saves twice when the answer was lost', async () => {
    await using fake = await startFakeVk({
      upload: (request, response, { count }) =>
        count === 1 ? taking(request, response, '', 412) : taking(request, response, '{"sha":"a1"}'),
      method: (method) => (method === 'video.saveUploadedThumb' ? false : undefined),
    })
    const call = fake.vk.upload.thumbnail({ owner_id: -3, video_id: 4, file: IMAGE })
    expect(await rejection(call)).toMatchObject({ effect: 'unknown' })
    const url = 'video.getThumbUploadUrl'
    expect(fake.methods()).toEqual([url, url, 'video.saveUploadedThumb'])
  })

  it('is not told to VK when the image cannot be read', async () => {
    await using fake = await startFakeVk({})
    await rejection(fake.vk.upload.thumbnail({ owner_id: 1, video_id: 2, file: '/nonexistent.png' }))
    expect(fake.calls).toEqual([])
  })

  it('passes VK’s error on', async () => {
    await using fake = await startFakeVk({
      upload: (request, response) => taking(request, response, '{"sha":"a1"}'),
      method: (method) =>
        method === 'video.saveUploadedThumb' ? { error: { error_code: 129, error_msg: 'Invalid photo' } } : undefined,
    })
    const call = fake.vk.upload.thumbnail({ owner_id: 1, video_id: 2, file: IMAGE })
    expect(await rejection(call, VkApiError)).toMatchObject({ code: 129 })
  })
})
