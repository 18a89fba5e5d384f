import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const prepare = path.join(import.meta.dirname, 'prepare.ts')

test('a package is packed with the modules of each entry in one file, and with nothing that has no source any more', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vkast-prepare-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const files = {
    'package.json': '{"type":"module","dependencies":{"other":"1.0.0"}}',
    'src/index.ts': '',
    'src/greet.ts': '',
    'dist/index.js': "import { say } from 'other'\nimport { greeting } from './greet.js'\nsay(greeting)\n",
    'dist/greet.js': "/** Says hello… */\nexport const greeting = 'hello, мир 🌍'\n",
    'dist/greet.d.ts': 'export declare const greeting: string\n',
    'dist/renamed.js': '',
    'dist/renamed.d.ts': '',
    'dist/bundle/renamed.js': '',
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  await promisify(execFile)(process.execPath, [prepare, 'index'], { cwd: folder })
  const left = await readdir(path.join(folder, 'dist'), { recursive: true })
  expect(left.sort()).toEqual(['bundle', 'bundle/index.js', 'greet.d.ts', 'greet.js', 'index.js'])
  const bundle = await readFile(path.join(folder, 'dist/bundle/index.js'), 'utf8')
  expect(bundle).toMatch(/from ["']other["']/)
  expect(bundle).toMatch(/^[\0-\x7f]*$/) // what it says stays the same:
  expect(JSON.parse(/"hello, [^"]*"/.exec(bundle)?.[0] ?? '')).toBe('hello, мир 🌍')
})
