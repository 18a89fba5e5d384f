import { expect, test } from 'vitest'
import type { Command } from '../command.ts'
import { findCommand } from './find-command.ts'
import { readArguments } from './read-arguments.ts'

const summary = { en: 'x', ru: 'х' }
const run = () => Promise.reject(new Error('not run'))
const command = (name: string, more: Partial<Command> = {}): Command => ({ name, summary, run, ...more })
const send = command('send', {
  arguments: [{ name: 'file', summary, isMany: true }],
  options: {
    group: { type: 'string', short: 'g', summary },
    tag: { type: 'string', isMany: true, summary },
    mode: { type: 'string', choices: ['fast', 'slow'], summary },
    watch: { type: 'boolean', short: 'w', summary },
  },
})
const commands = [command('agent'), command('agent status'), command('token add'), send]
const read = (...rest: string[]) => readArguments(send, rest, 'en')

test('reads arguments, values, short options and repeated ones in any order', () => {
  expect(read('a', '-w', '--group=-5', 'b', '--tag', 'x', '--tag', 'y', '--', '--c').given).toEqual({
    arguments: ['a', 'b', '--c'],
    options: { watch: true, group: '-5', tag: ['x', 'y'] },
  })
  expect(read('a', '-g', '-5').given.options.group).toBe('-5')
})

test('keeps what every command understands away from the command', () => {
  const { given, globals } = read('a', '--json', '--lang', 'ru', '--service=example.org')
  expect(given.options).toEqual({})
  expect(globals).toEqual({ help: false, json: true, lang: 'ru', service: 'example.org' })
})

test.each([
  [['a', '--nope'], 'no option --nope'],
  [['a', '--constructor'], 'no option --constructor'],
  [['a', '--watch=yes'], '--watch takes no value'],
  [['a', '--group'], '--group needs a value'],
  [['a', '--group', '--watch'], '--group needs a value'],
  [['a', '--mode', 'odd'], '--mode is one of: fast, slow'],
  [['a', '-g', '1', '-g', '2'], '-g stands twice'],
  [['a', '--lang', 'de'], '--lang is one of: en, ru'],
  [[], 'Missing: <file>'],
])('%j is wrong usage: %s', (rest, message) => {
  expect(() => read(...rest)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) }),
  )
})

test('--help asks for nothing else', () => {
  expect(read('--help').globals.help).toBe(true)
})

test('finds the longest name, with options for every command before, between and behind its words', () => {
  expect(findCommand(commands, ['--json', 'agent', '--lang', 'ru', 'status', '--help'], 'en')).toMatchObject({
    command: { name: 'agent status' },
    rest: ['--json', '--lang', 'ru', '--help'],
  })
  expect(findCommand(commands, ['agent'], 'en')?.command.name).toBe('agent')
  expect(findCommand(commands, ['send', '--watch', 'agent'], 'en')).toMatchObject({
    command: { name: 'send' },
    rest: ['--watch', 'agent'],
  })
  expect(findCommand(commands, ['--json'], 'en')).toBeUndefined()
})

test.each([
  ['token', 'Which one: token add?'],
  ['sned', 'Did you mean "send"?'],
  ['bogus', 'There is no command "bogus"'],
])('%s is no command: %s', (typed, message) => {
  expect(() => findCommand(commands, [typed], 'en')).toThrow(message)
})
