import { expect, test } from 'vitest'
import { type Body, LECTURES, startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'

async function start() {
  const caller = await startCaller()
  const { control } = caller.sandbox
  /** The raw answer, or the failure of the connection. */
  async function raw(method: string, params: Record<string, string> = {}) {
    const { token } = control.createToken({ appId: SEED.appId, userId: 101, rights: ['video', 'wall'] })
    const body = new URLSearchParams({ v: '5.199', access_token: token, ...params })
    const answer = await fetch(`${caller.sandbox.url}/method/${method}`, { method: 'POST', body })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  return { ...caller, control, raw }
}

test('error: answers with that code and VK text, has no effect, and is used up', async () => {
  const { control, call } = await start()
  control.addFault({ on: { method: 'video.save' }, do: 'error', error: { code: 9 } })
  expect((await call('video.save')).error).toMatchObject({ error_code: 9, error_msg: 'Flood control' })
  expect(control.report().videos).toEqual([])
  expect((await call('video.save')).response).toBeDefined()
})

test('error: text, subcode and further keys can be given', async () => {
  const { control, call } = await start()
  const error = { code: 5, message: 'User authorization failed: x', subcode: 1130, extra: { ban_info: { reason: 1 } } }
  control.addFault({ on: { method: 'users.get' }, do: 'error', error })
  expect((await call('users.get')).error).toMatchObject({
    error_code: 5,
    error_subcode: 1130,
    error_msg: error.message,
    ban_info: { reason: 1 },
  })
})

test('lose-answer: the video is reserved and nobody is told', async () => {
  const { control, raw } = await start()
  control.addFault({ on: { method: 'video.save' }, do: 'lose-answer' })
  await expect(raw('video.save')).rejects.toThrow()
  expect(control.report().videos).toHaveLength(1)
})

test('refuse: the connection drops before anything happens', async () => {
  const { control, raw } = await start()
  control.addFault({ on: { method: 'video.save' }, do: 'refuse' })
  await expect(raw('video.save')).rejects.toThrow()
  expect(control.report().videos).toEqual([])
})

test('half-body: the effect is there and the answer breaks off', async () => {
  const { control, raw } = await start()
  control.addFault({ on: { method: 'wall.post' }, do: 'half-body' })
  await expect(raw('wall.post', { message: 'x' })).rejects.toThrow()
  expect(control.report().posts).toHaveLength(1)
})

test('html and status: no JSON, no effect', async () => {
  const { control, raw } = await start()
  control.addFault({ on: { method: 'wall.post' }, do: 'html' })
  control.addFault({ on: { method: 'wall.post' }, do: 'status', status: 503 })
  expect(await raw('wall.post', { message: 'x' })).toMatchObject({ status: 200, type: expect.stringContaining('html') })
  expect(await raw('wall.post', { message: 'x' })).toMatchObject({ status: 503 })
  expect(control.report().posts).toEqual([])
})

test('slow: the effect is there before the answer', async () => {
  const { control, call } = await start()
  control.addFault({ on: { method: 'wall.post' }, do: 'slow', delayMs: 300_000 })
  const hanging = call('wall.post', { message: 'x' }).catch(() => 'closed with the sandbox')
  await expect.poll(() => control.report().posts.length).toBe(1)
  const first = await Promise.race([hanging, Promise.resolve('still waiting')])
  expect(first).toBe('still waiting')
})

test('drop-rights: this call only is told 15', async () => {
  const { control, refused, ok } = await start()
  control.addFault({ on: { method: 'video.save' }, do: 'drop-rights' })
  expect(await refused('video.save')).toBe(15)
  expect(await ok('video.save')).toBeDefined()
})

test('ignore: success is told and nothing is changed', async () => {
  const { control, ok } = await start()
  const { video_id } = await ok<{ video_id: number }>('video.save', { group_id: LECTURES, name: 'Old' })
  control.addFault({ on: { method: 'video.edit' }, do: 'ignore' })
  expect(await ok('video.edit', { video_id, owner_id: -LECTURES, name: 'New' })).toEqual({ success: 1 })
  expect(control.report().videos[0]?.title).toBe('Old')
})

test('nth and times: lets calls pass, then spoils as many as told', async () => {
  const { control, call } = await start()
  control.addFault({ on: { method: 'users.get', nth: 2, times: 2 }, do: 'error', error: { code: 10 } })
  const codes: (number | undefined)[] = []
  for (let i = 0; i < 5; i += 1) codes.push((await call('users.get')).error?.error_code)
  expect(codes).toEqual([undefined, 10, 10, undefined, undefined])
})

test('faults for one method are used in the order they were declared', async () => {
  const { control, refused } = await start()
  for (const code of [9, 10, 29]) control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code } })
  expect([await refused('users.get'), await refused('users.get'), await refused('users.get')]).toEqual([9, 10, 29])
})

test('a fault strikes inside execute too', async () => {
  const { control, call, raw } = await start()
  control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 29 } })
  const code = 'return [API.users.get(), API.users.get()];'
  expect((await call('execute', { code })).execute_errors).toMatchObject([{ method: 'users.get', error_code: 29 }])
  control.addFault({ on: { method: 'wall.post' }, do: 'lose-answer' })
  await expect(raw('execute', { code: 'return API.wall.post({message: "x"});' })).rejects.toThrow()
  expect(control.report().posts).toHaveLength(1)
})

test('what was not used can be listed and cleared', async () => {
  const { control, call } = await start()
  const used = control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 10 } })
  const half = control.addFault({ on: { method: 'wall.get', times: 2 }, do: 'error', error: { code: 10 } })
  const never = control.addFault({ on: { path: '/upload.do' }, do: 'refuse' })
  await call('users.get')
  await call('wall.get')
  expect(control.unusedFaults()).toEqual([half, never])
  expect(control.unusedFaults()).not.toContainEqual(used)
  control.clearFaults()
  expect(control.unusedFaults()).toEqual([])
  expect(((await call('wall.get')) as Body).response).toBeDefined()
})
