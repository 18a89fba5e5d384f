import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { listPublishedPackages } from './published-packages.ts'
import { startProgram } from './run-installed.ts'

const version = listPublishedPackages().find(({ name }) => name === 'vkast')?.version
const oldNode = inject('oldNode')

describe.each(inject('nodes'))('vkast, installed, on Node $version', (node) => {
  test('tells its commands, and its version', async () => {
    const help = await startProgram(node, 'vkast', ['--help']).ended
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['login', 'token add', 'doctor']) expect(help.stdout).toContain(command)
    const answer = await startProgram(node, 'vkast', ['version']).ended
    expect(answer).toMatchObject({ code: 0, stdout: `vkast ${version} (Node ${node.version})\n`, stderr: '' })
  })

  test('writes what a shell completes its commands by', async () => {
    const answer = await startProgram(node, 'vkast', ['completion', 'bash']).ended
    expect(answer).toMatchObject({ code: 0, stdout: expect.stringMatching(/^complete .*vkast$/m), stderr: '' })
  })

  test('says where to log in, and what is wrong, by its exit codes', async () => {
    expect(await startProgram(node, 'vkast', ['recordings']).ended).toMatchObject({ code: 1, stdout: '' })
    expect(await startProgram(node, 'vkast', ['recordings', '--colour']).ended).toMatchObject({ code: 2, stdout: '' })
  })

  test('runs nothing of the project that it is installed in', async () => {
    const folder = path.join(inject('installedIn'), 'tools/demo')
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'demo.js'), 'console.log("of the project")')
    const answer = await startProgram(node, 'vkast', ['demo']).ended
    expect(answer).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('npx @vkast/sandbox') })
  })
})

test.skipIf(oldNode === null)('vkast on an older Node says which it needs', async () => {
  const answer = await startProgram(oldNode as NonNullable<typeof oldNode>, 'vkast', ['--help']).ended
  expect(answer).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('needs Node 22.18 or newer') })
})
