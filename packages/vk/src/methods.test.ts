import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, it } from 'vitest'
import type { CallOptions } from './client-options.ts'
import { createVk } from './create-vk.ts'
import type { ListMethod } from './each/list-methods.ts'
import type { ParamsOf, ResponseOf, VkMethod, VkParam } from './methods.ts'
import type { Vk } from './vk-proxy.ts'

/** Never run: the compiler is the test, and an expected error that does not come is an error. */
async function whatCompiles(vk: Vk) {
  const users = await vk.users.get({ user_ids: [1, 'durov'], fields: 'sex' })
  expectTypeOf(users[0]?.id).toEqualTypeOf<number | undefined>()
  const saved = await vk.video.save({
    name: 'a',
    group_id: 1,
    wallpost: true,
    privacy_view: ['all'],
    ord_info: { a: 1 },
  })
  expectTypeOf(saved.upload_url).toEqualTypeOf<string | undefined>()
  expectTypeOf(vk.call('wall.post', { message: 'a' })).toEqualTypeOf<Promise<ResponseOf<'wall.post'>>>()
  await vk.utils.getServerTime()
  await vk.video.get({ owner_id: undefined }, { signal: AbortSignal.timeout(1), timeoutMs: 5, priority: 'high' })
  await vk.video.saveUploadedThumb({ owner_id: 1, thumb_json: '{}', set_thumb: 1 })
  expectTypeOf(vk.callUnlisted('shortVideo.create', { any: 1 })).toEqualTypeOf<Promise<unknown>>()
  const [group] = (await vk.groups.getById({ group_id: 1 })).groups ?? []
  if (group?.type === 'a type VK may add tomorrow') return
  // @ts-expect-error no such method
  await vk.users.gett()
  // @ts-expect-error no such section
  await vk.user.get()
  // @ts-expect-error no such method
  await vk.call('users.gett', {})
  // @ts-expect-error no such parameter
  await vk.users.get({ user_idz: [1] })
  // @ts-expect-error a word is no number
  await vk.video.get({ count: 'many' })
  // @ts-expect-error a flag is 0, 1 or a boolean
  await vk.video.save({ wallpost: 2 })
  // @ts-expect-error video_id is required
  await vk.video.delete({ owner_id: 1 })
  // @ts-expect-error video_id is required, so there must be parameters
  await vk.video.delete()
  // @ts-expect-error required is not undefined
  await vk.video.delete({ video_id: undefined })
  // @ts-expect-error the token belongs to the client
  await vk.users.get({ access_token: 'x' })
  // @ts-expect-error null has no form at VK
  await vk.users.get({ user_ids: null })
  // @ts-expect-error the answer has no such field
  users[0]?.no_such_field
  // @ts-expect-error answers are never any
  const text: string = saved
  return text
}

it('is compiled, not run', () => {
  expect(whatCompiles).toBeTypeOf('function')
  expectTypeOf<null>().not.toExtend<VkParam>()
})

/** Every method of the schema, as `vk.section.name`: what is not callable so makes this an error of the compiler. */
type Callable<M extends VkMethod> = M extends `${infer S}.${infer N}`
  ? S extends keyof Vk
    ? N extends keyof Vk[S]
      ? Vk[S][N] extends (params: ParamsOf<M>, options?: CallOptions) => Promise<ResponseOf<M>>
        ? never
        : M
      : M
    : M
  : never

async function whatCompilesOfBatchesAndLists(vk: Vk) {
  expectTypeOf<Callable<VkMethod>>().toBeNever()
  expectTypeOf<Callable<VkMethod>>().not.toBeAny()
  const [users, saved, last] = await vk.batch((b) => [b.users.get({ user_ids: [1] }), b.wall.post({ message: 'a' }), 5])
  expectTypeOf(users).toEqualTypeOf<ResponseOf<'users.get'>>()
  expectTypeOf(saved).toEqualTypeOf<ResponseOf<'wall.post'>>()
  expectTypeOf(last).toEqualTypeOf<5>()
  const albums = await vk.batch((b) => [1, 2].map((album_id) => b.video.getAlbumById({ album_id })))
  expectTypeOf(albums[0]).toEqualTypeOf<ResponseOf<'video.getAlbumById'> | undefined>()
  const [outcome] = await vk.batch.settled((b) => [b.users.get()])
  if (outcome.status === 'fulfilled') expectTypeOf(outcome.value).toEqualTypeOf<ResponseOf<'users.get'>>()
  // @ts-expect-error no such method in a batch
  await vk.batch((b) => [b.users.gett()])
  // @ts-expect-error no such parameter in a batch
  await vk.batch((b) => [b.users.get({ user_idz: 1 })])
  // @ts-expect-error a batch in a batch is none
  await vk.batch((b) => [b.batch(() => [])])
  // @ts-expect-error a builder does not wait
  await vk.batch(async (b) => [b.users.get()])

  for await (const video of vk.each.video.get({ owner_id: 1, count: 50 }))
    expectTypeOf(video.id).toEqualTypeOf<number | undefined>()
  for await (const member of vk.each.groups.getMembers({ group_id: 'a' })) expectTypeOf(member).not.toBeAny()
  expectTypeOf<ListMethod>()
    .extract<'video.get' | 'wall.get' | 'groups.get' | 'friends.get'>()
    .toEqualTypeOf<'video.get' | 'wall.get' | 'groups.get' | 'friends.get'>()
  // @ts-expect-error users.get has no pages
  vk.each.users.get({})
  // @ts-expect-error no such parameter of the list
  vk.each.video.get({ owner: 1 })
}

it('compiles batches and lists', () => {
  expect(whatCompilesOfBatchesAndLists).toBeTypeOf('function')
})

it('has no own name that is a section of VK’s, or a method’s that other code asks of any object', () => {
  const schema = readFileSync(new URL('./generated/vk-methods.ts', import.meta.url), 'utf8')
  const methods = [...schema.matchAll(/^ {2}'([\w.]+)': \{ params/gm)].map((match) => match[1] ?? '')
  const sections = new Set(methods.filter((name) => name.includes('.')).map((name) => name.split('.')[0]))
  expect(sections.size).toBeGreaterThan(40)
  const own = Object.keys(createVk({ token: 'x' }))
  expect(own).toEqual(expect.arrayContaining(['call', 'callUnlisted', 'execute', 'batch', 'each']))
  expect([...own, 'upload'].filter((name) => sections.has(name))).toEqual([])
  const vk = createVk({ token: 'x' })
  const missing = methods.filter((name) => {
    const [section = '', method = ''] = name.split('.')
    return name.includes('.') && typeof Reflect.get(Reflect.get(vk, section) as object, method) !== 'function'
  })
  expect(missing).toEqual([])
})
