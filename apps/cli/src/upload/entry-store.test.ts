import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createEntryStore, newEntry } from './entry-store.ts'

const key = { service: 'https://video.example.org', userId: 1, path: '/videos/a.mp4' }
const version = { size: 5_000_000_000, changedNs: '1763726400123456789' }

function startStore() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-state-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  const files = () => fs.readdirSync(path.join(folder, 'uploads')).map((name) => path.join(folder, 'uploads', name))
  return { entries: createEntryStore(folder), files }
}

test('finds what it saved, for the same service, user and path alone', async () => {
  const { entries } = startStore()
  const entry = { ...newEntry(key, version, false), uploadUrl: '/api/v1/files/3', publications: { 'any profile': 7 } }
  await entries.save(entry)
  expect(await entries.find(key)).toEqual(entry)
  for (const other of [{ service: 'https://other.example.org' }, { userId: 2 }, { path: '/videos/b.mp4' }])
    expect(await entries.find({ ...key, ...other })).toBeUndefined()
  await entries.forget(key)
  expect(await entries.find(key)).toBeUndefined()
})

test('keeps one file readable by its owner alone, and no drafts of it', async () => {
  const { entries, files } = startStore()
  await Promise.all([1, 2, 3].map((recordingId) => entries.save({ ...newEntry(key, version, false), recordingId })))
  expect(files()).toHaveLength(1)
  expect(fs.statSync(files()[0]!).mode & 0o777).toBe(0o600)
})

test.each([
  ['empty', ''],
  ['cut off', '{"service":"https://vi'],
  ['no object', 'null'],
  ['without its fields', '{}'],
  ['with a wrong field', JSON.stringify({ ...newEntry(key, version, false), recordingId: '1; drop' })],
  ['of another file', JSON.stringify({ ...newEntry(key, version, false), path: '/videos/b.mp4' })],
])('says damaged of a state that is %s', async (_name, text) => {
  const { entries, files } = startStore()
  await entries.save(newEntry(key, version, false))
  fs.writeFileSync(files()[0]!, text)
  expect(await entries.find(key)).toBe('damaged')
})
