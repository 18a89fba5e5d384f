import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
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

test.runIf(has('zsh'))('zsh reads its script', () => {
  execFileSync('zsh', ['-n'], { input: zshCompletion(commands) })
})

test.runIf(has('fish'))('fish reads its script', () => {
  execFileSync('fish', ['--no-execute'], { input: fishCompletion(commands, 'ru') })
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
