import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { collectFiles } from './collect-files.ts'

function startFolder(names: readonly string[]) {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-collect-'))
  onTestFinished(() => fs.rmSync(cwd, { recursive: true, force: true }))
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
    fs.writeFileSync(path.join(cwd, name), '')
  }
  const collect = async (...given: string[]): Promise<string[]> =>
    (await collectFiles({ cwd, language: 'en', now: () => new Date() }, given)).map(({ shown }) => shown)
  return { cwd, collect }
}

test('takes the videos of a folder at any depth, as people count', async () => {
  const names = [
    'c/10.mp4',
    'c/9.MKV',
    'c/2/b.mov',
    'c/2/a.webm',
    'c/11/a.avi',
    'c/notes.txt',
    'c/.hidden.mp4',
    'c/.git/a.mp4',
  ]
  const { collect } = startFolder(names)
  expect(await collect('c')).toEqual(['c/2/a.webm', 'c/2/b.mov', 'c/9.MKV', 'c/10.mp4', 'c/11/a.avi'])
})

test('takes a file that is named whatever it is called, and each once', async () => {
  const { collect } = startFolder(['c/a.mp4', 'talk.bin'])
  expect(await collect('talk.bin', 'c/a.mp4', 'c', './c/a.mp4')).toEqual(['talk.bin', 'c/a.mp4'])
})

test('follows a link to a file and none to a folder', async () => {
  const { cwd, collect } = startFolder(['a.mp4', 'c/b.mp4'])
  fs.symlinkSync('../a.mp4', path.join(cwd, 'c/link.mp4'))
  fs.symlinkSync('..', path.join(cwd, 'c/up'))
  fs.symlinkSync('nowhere', path.join(cwd, 'c/broken.mp4'))
  expect(await collect('c')).toEqual(['c/b.mp4', 'c/link.mp4'])
})

test('leaves out what a rule skips', async () => {
  const { cwd, collect } = startFolder(['c/a.mp4', 'c/raw/b.mp4'])
  fs.writeFileSync(path.join(cwd, 'c/vkast.rules.json'), '[{"match": "raw/**", "skip": true}]')
  expect(await collect('c')).toEqual(['c/a.mp4'])
})

test('says which file is not there', async () => {
  const { collect } = startFolder([])
  await expect(collect('nothing.mp4')).rejects.toThrow('nothing.mp4: there is no such file')
})
