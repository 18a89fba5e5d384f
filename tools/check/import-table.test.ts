import { expect, test } from 'vitest'
import { checkImportTable } from './import-table.ts'
import { importsOf, isTest, type Source } from './sources.ts'

const source = (path: string, text: string): Source => ({
  path,
  text,
  imports: importsOf(path, text),
  isTest: isTest(path),
})
const check = (path: string, text: string): string[] => checkImportTable([source(path, text)])

test.each([
  ['packages/vk/src/a.ts', "import { x } from '@vkast/sandbox'"],
  ['packages/vk/src/a.test.ts', "import { x } from '@vkast/sandbox'"],
  ['packages/sandbox/src/a.ts', "import { x } from '@vkast/vk'"],
  ['packages/contract/src/a.ts', "import type { x } from '@vkast/vk'"],
  ['apps/service/src/accounts/a.ts', "import { startSandbox } from '@vkast/sandbox'"],
  ['packages/sandbox/src/a.ts', "export { x } from '../../vk/src/a.ts'"],
  ['apps/service/src/db/a.ts', "import { x } from '../accounts/b.ts'"],
  ['apps/service/src/recordings/a.ts', "import { x } from '../publications/b.ts'"],
  ['apps/service/src/credentials/a.ts', "const x = await import('../publications/b.ts')"],
  ['apps/service/src/accounts/a.ts', "import { x } from './routes.ts'"],
  ['apps/service/src/publications/a.ts', "import { x } from './advance-publication.job.ts'"],
])('%s must not hold %s', (path, text) => {
  expect(check(path, text)).toHaveLength(1)
})

test.each([
  ['packages/authorization/src/a.ts', "import { x } from '@vkast/vk'"],
  ['apps/service/src/publications/a.test.ts', "import { x } from '@vkast/sandbox'"],
  ['apps/service/src/publications/a.ts', "import { x } from '../credentials/b.ts'"],
  ['apps/service/src/app.ts', "import { x } from './accounts/routes.ts'"],
  ['tools/demo/demo.ts', "import { x } from '@vkast/sandbox'"],
  ['packages/vk/src/a.ts', "// import { x } from '@vkast/sandbox'\nimport fs from 'node:fs'"],
])('%s may hold %s', (path, text) => {
  expect(check(path, text)).toEqual([])
})

test('finds circles', () => {
  const circle = [
    source('packages/vk/src/a.ts', "import './b.ts'"),
    source('packages/vk/src/b.ts', "import './c.ts'"),
    source('packages/vk/src/c.ts', "import './b.ts'"),
  ]
  expect(checkImportTable(circle)).toEqual([
    'circle: packages/vk/src/b.ts → packages/vk/src/c.ts → packages/vk/src/b.ts',
  ])
})
