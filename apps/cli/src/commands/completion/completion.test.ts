import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { commands } from '../../commands.ts'
import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import { zshCompletion } from './zsh.ts'

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** What bash offers for the last of the words. */
function offered(...words: string[]): string[] {
  const script = `${bashCompletion(commands)}
COMP_WORDS=(vkast ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_vkast
printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' }).split('\n').filter(Boolean)
}

test('bash is offered commands, the words below a command, options and values', () => {
  expect(offered('')).toEqual([...new Set(commands.map(({ name }) => name.split(' ')[0]))].sort())
  expect(offered('pub')).toEqual(['publication', 'publications'])
  expect(offered('token', 's')).toEqual(['status'])
  expect(offered('token', 'add', '--n')).toEqual(['--name'])
  expect(offered('publications', '--state', 'wait')).toEqual(['waiting_for_token'])
  expect(offered('--json', 'token', 'r')).toEqual(['remove'])
})

/** Skipped with a word of why where there is no such shell. */
const where = (shell: string) => {
  if (!has(shell)) console.warn(`${shell} is not installed: its completion is not tried`)
  return test.runIf(has(shell))
}

where('zsh')('zsh takes its script, and completes vkast by it', () => {
  const script = `${zshCompletion(commands)}\nprint -r -- $_comps[vkast]`
  const folder = mkdtempSync(path.join(tmpdir(), 'vkast-zsh-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const env = { ...process.env, ZDOTDIR: folder }
  expect(execFileSync('zsh', ['-f', '-c', script], { encoding: 'utf8', env })).toContain('_vkast')
})

where('fish')('fish offers commands, the words below a command, options and values', () => {
  const offeredBy = (line: string): string[] => {
    const script = `${fishCompletion(commands, 'ru')}\ncomplete -C '${line}'`
    const lines = execFileSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' }).split('\n')
    return lines.map((shown) => shown.split('\t')[0] ?? '').filter(Boolean)
  }
  expect(offeredBy('vkast pub')).toEqual(['publication', 'publications'])
  expect(offeredBy('vkast token s')).toEqual(['status'])
  expect(offeredBy('vkast token add --n')).toEqual(['--name'])
  expect(offeredBy('vkast publications --state wait')).toEqual(['waiting_for_token'])
})

test('fish is told of every command and option', () => {
  const script = fishCompletion(commands, 'en')
  for (const { name, options } of commands) {
    expect(script).toContain(`-a '${name.split(' ').at(-1)}'`)
    for (const option of Object.keys(options ?? {})) expect(script).toContain(`-l ${option}`)
  }
})

test('the script for zsh is the one for bash behind what makes zsh understand it', () => {
  expect(zshCompletion(commands)).toContain('bashcompinit')
  expect(zshCompletion(commands)).toContain('complete -o filenames -F _vkast vkast')
})
