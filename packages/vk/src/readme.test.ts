import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = at('../../..')

/** What the examples have from their readers. */
const GIVEN = `import type { RangeUploadState, ReservedVideo, Vk } from '@vkast/vk'
declare const vk: Vk
declare const ids: number[]
declare const file: string
declare const reserved: ReservedVideo
declare const state: RangeUploadState
declare function save(state: RangeUploadState): Promise<void>
`

/** The compiler's complaints about each of the files, which see the library's sources. */
async function complaints(files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vkast-readme-'))
  try {
    const compilerOptions = {
      ...{ noEmit: true, composite: false, noUnusedLocals: false, types: ['node'] },
      ...{ typeRoots: [join(root, 'node_modules/@types')], paths: { '@vkast/vk': [at('./index.ts')] } },
    }
    const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions, include: ['*.mts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    for (const [index, text] of files.entries()) await writeFile(join(folder, `example-${index + 1}.mts`), text)
    const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]
    return await promisify(execFile)(process.execPath, tsc).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('shows examples that compile', async () => {
  const readme = await readFile(at('../README.md'), 'utf8')
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  expect(examples.length).toBeGreaterThanOrEqual(4)
  for (const use of ['vk.users.get(', 'vk.batch(', 'vk.each.', 'vk.upload.video(', 'vk.upload.thumbnail(']) {
    expect(examples[0]).toContain(use)
  }
  const files = examples.map((text) => (text.includes('createVk(') ? text : `${GIVEN}${text}`))
  expect(await complaints(files)).toBe('')
  expect(await complaints([`${GIVEN}await vk.users.gett()`])).toContain("Property 'gett' does not exist")
})

it.each([
  ['client-options', 'VkOptions'],
  ['client-options', 'CallOptions'],
  ['upload/save-video', 'VideoToSave'],
  ['upload/save-file', 'FileToSave'],
  ['upload/upload-client', 'UploadOptions'],
  ['upload/post-file', 'UploadTransport'],
  ['upload/upload-video', 'VideoUpload'],
  ['upload/upload-video-by-ranges', 'RangeVideoUpload'],
  ['upload/watch-processing', 'ProcessingOptions'],
  ['upload/download', 'RemoteFile'],
  ['upload/spool', 'StreamedFile'],
  ['upload/remote-answer', 'RemoteRequest'],
])('tells of every option in %s (%s)', async (file, name) => {
  const source = await readFile(at(`./${file}.ts`), 'utf8')
  const [, body = ''] = new RegExp(`^export interface ${name}\\b[^{]*\\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source) ?? []
  const options = [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??:/gm)].map((match) => match[1] ?? '')
  expect(options).not.toEqual([])
  const readme = await readFile(at('../README.md'), 'utf8')
  expect(options.filter((option) => !new RegExp(`\\b${option}\\b`).test(readme))).toEqual([])
})
