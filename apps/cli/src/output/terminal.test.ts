import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createTerminal } from './terminal.ts'

function start({ isTTY = true, columns = 20, environment = {}, isQuiet = false } = {}) {
  const stream = () => Object.assign(new PassThrough(), { isTTY, columns })
  const [stdin, stdout, stderr] = [stream(), stream(), stream()]
  let written = ''
  stderr.on('data', (chunk) => {
    written += chunk
  })
  const stop = new AbortController()
  const terminal = createTerminal({
    ...{ stdin, stdout, stderr, environment, isQuiet, language: 'en', signal: stop.signal },
    onInterrupt: () => stop.abort('SIGINT'),
  })
  return { terminal, stdin, stop, written: () => written }
}

test('bars are written over, a line stands above them, and empty bars are gone', () => {
  const { terminal, written } = start()
  terminal.showBars(['one', 'two'])
  terminal.say('news')
  terminal.showBars([])
  expect(written()).toBe('one\ntwo\n\u001b[2F\u001b[Jnews\none\ntwo\n\u001b[2F\u001b[J')
})

test('a bar never reaches the last column, where a terminal would begin a new line', () => {
  const { terminal, written } = start({ columns: 10 })
  terminal.showBars(['a bar that is too long'])
  expect(written()).toBe('a bar th…\n')
})

test.each([
  ['no terminal', { isTTY: false }],
  ['a dumb terminal', { environment: { TERM: 'dumb' } }],
  ['--json', { isQuiet: true }],
])('shows no bars with %s', (_, options) => {
  const { terminal, written } = start(options)
  terminal.showBars(['bar'])
  terminal.showBars([])
  expect(written()).toBe('')
})

test('what is said holds no command for the terminal and no token', () => {
  const { terminal, written } = start({ isTTY: false })
  terminal.say('a \u001b[31mred\u0007 vk1.a.0123456789abcdef')
  expect(written()).toBe('a [31mred …\n')
})

test('what looks like a key of old is not said, and a checksum that says what it is, is', () => {
  const { terminal, written } = start({ isTTY: false })
  const sum = '0123456789abcdef'.repeat(4)
  terminal.say(`the same bytes: SHA-256 ${sum}, not ${sum}`)
  expect(written()).toBe(`the same bytes: SHA-256 ${sum}, not …\n`)
})

test('a secret is not shown while it is typed', async () => {
  const { terminal, stdin, written } = start({ columns: 80 })
  const answer = terminal.ask('Password:', true)
  stdin.write('my secret\r')
  expect(await answer).toBe('my secret')
  expect(written()).toBe('Password: \n')
})

test('an answer that is no secret is shown while it is typed', async () => {
  const { terminal, stdin, written } = start({ columns: 80 })
  const answer = terminal.ask('E-mail:')
  stdin.write('anna\r')
  expect(await answer).toBe('anna')
  expect(written()).toContain('anna')
})

test('Ctrl-C at a question ends the command', async () => {
  const { terminal, stdin, stop } = start()
  const answer = terminal.ask('Password:', true)
  stdin.write('\u0003')
  await expect(answer).rejects.toThrow()
  expect(stop.signal.reason).toBe('SIGINT')
})

test('nobody is asked where there is no terminal', async () => {
  const { terminal } = start({ isTTY: false })
  await expect(terminal.ask('Password:', true)).rejects.toThrow('There is no terminal to ask on')
})
