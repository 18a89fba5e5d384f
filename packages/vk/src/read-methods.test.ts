import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isRead } from './read-methods.ts'

const schema = readFileSync(new URL('./generated/vk-methods.ts', import.meta.url), 'utf8')
const methods = [...schema.matchAll(/^ {2}'([\w.]+)': \{ params/gm)].map((match) => match[1]!)

it('counts no method of VK as a read whose name tells of a change', () => {
  const change =
    /\.(?:add|ban|change|create|delete|edit|join|leave|mark|post|publish|remove|report|save|send|set|start)/i
  expect(methods.length).toBeGreaterThan(500)
  expect(methods.filter((name) => isRead(name) && change.test(name))).toEqual([])
})

it.each([
  'users.get',
  'video.get',
  'video.getThumbUploadUrl',
  'groups.isMember',
  'utils.resolveScreenName',
  'video.liveGetCategories',
])('counts %s as a read', (method) => {
  expect(isRead(method)).toBe(true)
})

it.each([
  'execute',
  'execute.getAll',
  'wall.post',
  'video.save',
  'messages.getInviteLink',
  'utils.getShortLink',
  'wall.getaway',
  'get',
])('does not count %s as a read', (method) => {
  expect(isRead(method)).toBe(false)
})
