import type { VkastClient } from '@vkast/contract'
import { expect, test } from 'vitest'
import { Refused, UsageError } from '../command.ts'
import { fakeDeps } from '../test/fake-deps.ts'
import { createResolver, pageOf } from './resolve-wishes.ts'
import { readWishes, wishesFor } from './wishes.ts'

const deps = fakeDeps({ now: () => new Date('2026-11-21T12:00:00Z') })
const read = (options: Record<string, string | string[]>) => readWishes(deps, { options })
const forRule = (options: Record<string, string | string[]>, rule: object) =>
  wishesFor(deps, read(options), { rule: { match: '*', ...rule } })

test('takes communities with a minus, in a list, and each once', () => {
  expect(read({ group: ['-5', '6,7', '5'] }).groups).toEqual([5, 6, 7])
})

test('a digit of privacy is a number, all else a word of VK', () => {
  expect([read({ privacy: '3' }).privacy, read({ privacy: 'members' }).privacy]).toEqual([3, 'members'])
})

test.each<[Record<string, string | string[]>, string]>([
  [{ group: ['club5'] }, '--group must be a number'],
  [{ album: '-1' }, '--album must be a number'],
  [{ album: '1', group: ['1', '2'] }, '--album belongs to one community'],
  [{ title: '  ' }, '--title must not be empty'],
  [{ at: 'soon' }, '--at "soon" is no time'],
  [{ at: '2020-01-01T10:00' }, '--at "2020-01-01T10:00" is over'],
])('%j is wrong usage', (options, words) => {
  expect(() => read(options)).toThrow(UsageError)
  expect(() => read(options)).toThrow(words)
})

test('the command line goes before the rule, and the rule holds where it is silent', () => {
  const rule = { preset: 'ml', groups: ['5'], album: '9', title: 'Rule' }
  expect(forRule({}, rule)).toEqual({ preset: 'ml', groups: [5], album: 9, title: 'Rule' })
  expect(forRule({ preset: 'own', title: 'Own' }, rule)).toMatchObject({ preset: 'own', title: 'Own', groups: [5] })
})

test('does not carry the album of a rule to another community', () => {
  expect(forRule({ group: ['6'] }, { groups: ['5'], album: '9' })).toEqual({ groups: [6] })
  expect(() => forRule({ album: '9' }, { groups: ['5', '6'] })).toThrow('belongs to one community')
})

function start() {
  let asked = 0
  const listPresets: unknown = async () => {
    asked += 1
    return [
      { id: 1, name: 'ML' },
      { id: 2, name: '1' },
      { id: 3, name: 'twice' },
      { id: 4, name: 'Twice' },
    ]
  }
  const listCredentials: unknown = async () => [{ id: 7, account_name: 'Анна' }]
  const client = { listPresets, listCredentials } as unknown as VkastClient
  return { resolve: createResolver(deps, client), asked: () => asked }
}

test('names become ids, a name before an id, and the names are asked for once', async () => {
  const { resolve, asked } = start()
  expect(await resolve({ groups: [], preset: 'ml', credential: 'анна' })).toEqual([{ preset_id: 1, credential_id: 7 }])
  expect(await resolve({ groups: [5, 6], preset: '1' })).toEqual([5, 6].map((group_id) => ({ preset_id: 2, group_id })))
  expect(await resolve({ groups: [], preset: '4' })).toEqual([{ preset_id: 4 }])
  expect(await resolve({ groups: [], preset: 'none' })).toEqual([{ preset_id: null }])
  expect(asked()).toBe(1)
})

test.each([
  ['nothing', 'Preset: there is no "nothing". There are: ML (1), 1 (2), twice (3), Twice (4)'],
  ['TWICE', 'Preset: several are called "TWICE"'],
])('refuses a preset called %s', async (preset, words) => {
  const refused = start().resolve({ groups: [], preset })
  await expect(refused).rejects.toThrow(Refused)
  await expect(refused).rejects.toThrow(words)
})

test('a text that the service would not take is wrong usage before anything is sent', async () => {
  await expect(start().resolve({ groups: [], title: 'x'.repeat(129) })).rejects.toThrow(UsageError)
})

test('a page is the same whatever its texts, and another for another account or community', () => {
  expect(pageOf({ group_id: 5, title: 'a' })).toBe(pageOf({ group_id: 5, title: 'b', preset_id: 3 }))
  const pages = [{}, { group_id: 5 }, { group_id: 6 }, { credential_id: 7 }, { credential_id: 7, group_id: 5 }]
  expect(new Set(pages.map(pageOf)).size).toBe(pages.length)
})
