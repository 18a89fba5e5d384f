import { expect, expectTypeOf, it } from 'vitest'
import type { ResponseOf, VkParam } from './methods.ts'
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
