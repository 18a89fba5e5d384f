import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fakeDeps } from '../test/fake-deps.ts'
import { createEntryStore, newEntry, type UploadEntry } from './entry-store.ts'
import { openEntry } from './open-entry.ts'

const key = { service: 'https://video.example.org', userId: 1, path: '/videos/a.mp4' }
const version = { size: 1000, changedNs: '1' }
const old: UploadEntry = { ...newEntry(key, version, false), recordingId: 5, publications: { 'any profile': 7 } }

async function open(found: UploadEntry | 'damaged' | undefined, given: { again?: boolean; changedNs?: string } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-state-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  const entries = createEntryStore(folder)
  if (found) await entries.save(found === 'damaged' ? { ...old, size: Number.NaN } : found)
  const deps = { ...fakeDeps(), entries }
  const now = { ...version, changedNs: given.changedNs ?? version.changedNs }
  const openOnce = () => openEntry(deps, { key, version: now, again: given.again ?? false, name: 'a.mp4' })
  // Several processes that are started at once: what one begins the others go on with.
  const [entry, ...others] = await Promise.all(Array.from({ length: 5 }, openOnce))
  for (const other of others) expect(other).toEqual(entry)
  return { entry: entry as UploadEntry, said: [...new Set(deps.said)].join('\n') }
}

test('a file that is not on its way is begun once, however many begin it', async () => {
  expect((await open(undefined)).entry).toMatchObject({ ...key, ...version, publications: {} })
})

test('goes on with what an earlier run left, without a word', async () => {
  expect(await open(old)).toEqual({ entry: old, said: '' })
})

test.each([
  ['a damaged state', 'damaged', {}, 'damaged'],
  ['another version of the file', old, { changedNs: '2' }, 'has changed'],
] as const)('begins anew after %s, and says so', async (_name, found, given, word) => {
  const { entry, said } = await open(found, given)
  expect(said).toContain(word)
  expect(entry.recordingId).toBeUndefined()
  expect(entry.publications).toEqual({})
  expect(entry.attempt).not.toBe(old.attempt)
})

test('"again" begins anew once all was made, and goes on with an "again" that broke off', async () => {
  const complete = { ...old, isComplete: true }
  const { entry } = await open(complete, { again: true })
  expect(entry).toMatchObject({ again: true, publications: {} })
  expect(entry.attempt).not.toBe(old.attempt)
  expect((await open({ ...entry, recordingId: 6 }, { again: true })).entry).toEqual({ ...entry, recordingId: 6 })
})
