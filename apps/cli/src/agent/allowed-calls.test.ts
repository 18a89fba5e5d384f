import { agents } from '@vkast/contract'
import { describe, expect, it } from 'vitest'
import { allowedMethods, allowedParameters } from './allowed-calls.ts'

it('names the methods that the contract names, and no other', () => {
  expect([...allowedMethods].sort()).toEqual([...agents.agentMethods].sort())
})

describe('lets through what a publication needs', () => {
  it.each([
    ['users.get', {}],
    ['users.get', { user_ids: '1' }],
    ['groups.get', { filter: 'admin,editor', extended: 1, fields: 'can_upload_video,can_post', offset: 0, count: 50 }],
    [
      'video.save',
      { name: 'Лекция', description: 'vkast-1a', group_id: 5, privacy_view: 'only_me', no_comments: 1, wallpost: 1 },
    ],
    ['video.save', { name: 'a', description: 'b', privacy_view: 'list5,-12', album_id: '7', repeat: '1' }],
    ['video.get', { owner_id: -5, videos: '-5_1,-5_2_ab12', extended: 1 }],
    ['video.get', { owner_id: '-5', count: 200, offset: 400, extended: 1 }],
    ['video.edit', { owner_id: 1, video_id: 2, desc: 'see @/etc/passwd and https://example.org' }],
    ['video.saveUploadedThumb', { owner_id: 1, video_id: 2, thumb_json: '{"a":1}', set_thumb: 1 }],
    [
      'wall.post',
      { owner_id: -5, from_group: 1, attachments: 'video-5_1_k3y', guid: '0f-1', message: 'x'.repeat(15_000) },
    ],
    ['wall.post', { owner_id: 5, attachments: 'video5_1', success_token: 'ey.a-b', confirm: 1 }],
    ['wall.getById', { posts: '-5_77' }],
  ])('%s %o', (method, parameters) => {
    expect(allowedParameters(method, parameters)).toEqual(parameters)
  })
})

describe('refuses', () => {
  it.each<[string, unknown]>([
    ['account.changePassword', {}],
    ['execute', { code: 'return 1;' }],
    ['messages.send', { message: 'a' }],
    ['constructor', {}],
    ['', {}],
    ['video.save ', { name: 'a' }],
    ['VIDEO.SAVE', { name: 'a' }],
    ['users.get', []],
    ['users.get', null],
    ['users.get', 'a'],
    ['users.get', { access_token: 'a' }],
    ['users.get', { v: '5.131' }],
    ['users.get', { lang: 'en' }],
    ['users.get', { callback: 'a' }],
    ['users.get', { constructor: 'a' }],
    ['users.get', { toString: 1 }],
    ['users.get', JSON.parse('{"__proto__":{"a":1}}')],
    ['users.get', JSON.parse('{"__proto__":"1"}')],
    ['users.get', { user_ids: ['1'] }],
    ['users.get', { user_ids: { toString: 1 } }],
    ['users.get', { user_ids: '1,durov' }],
    ['users.get', { user_ids: '1\n2' }],
    ['users.get', { 'user_ids[]': '1' }],
    ['users.get', { 'user_ids.a': '1' }],
    ['users.get', { user_ids: true }],
    ['video.get', { owner_id: 1.5 }],
    ['video.get', { owner_id: Number.NaN }],
    ['video.get', { owner_id: '1 ' }],
    ['video.get', { owner_id: 'file:///etc/passwd' }],
    ['video.get', { videos: '@/etc/passwd' }],
    ['video.get', { extended: 2 }],
    ['video.save', { name: 'a', link: 'https://example.org/a' }],
    ['video.save', { name: 5 }],
    ['video.save', { name: 'x'.repeat(301) }],
    ['video.save', { name: '\ud800' }],
    ['video.save', { privacy_view: 'https://example.org' }],
    ['wall.post', { attachments: 'photo1_2' }],
    ['wall.post', { attachments: 'video1_2,https://example.org' }],
    ['wall.post', { attachments: 'https://example.org' }],
    ['wall.post', { attachments: 'video1_2,video1_3' }],
    ['wall.post', { guid: '../a' }],
    ['groups.get', { fields: 'contacts' }],
    ['groups.get', { filter: 'constructor' }],
  ])('%s %o', (method, parameters) => {
    expect(allowedParameters(method, parameters)).toBeUndefined()
  })
})
