import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { homeLoggedInTo } from '../test/kept-login.ts'
import { runInWorld } from '../test/run-in-world.ts'
import { submitted } from '../test/stub-answers.ts'
import { startStubService } from '../test/stub-service.ts'

const addToken = async (stdin: Readable, signal?: AbortSignal) => {
  const sent: unknown[] = []
  const { url } = await startStubService({
    answer({ body }) {
      sent.push(body)
      return { status: 200, body: submitted }
    },
  })
  const ended = await runInWorld(['token', 'add'], {
    home: await homeLoggedInTo(url),
    stdin,
    ...(signal && { signal }),
  })
  return { ...ended, sent }
}

test('Ctrl-C ends the waiting for a standard input that nobody closes', async () => {
  const stop = new AbortController()
  const stdin = new Readable({ read: () => stop.abort('SIGINT') })
  expect(await addToken(stdin, stop.signal)).toMatchObject({ exitCode: 130, sent: [] })
})

test('a letter that came in two pieces is whole', async () => {
  const bytes = Buffer.from('токен\r\n')
  expect((await addToken(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]))).sent).toEqual([
    { token_data: 'токен' },
  ])
})

test.each([
  ['empty', ' \n', 'Standard input is empty'],
  ['too much', 'x'.repeat(65 * 1024), 'more than 64 KB'],
])('a standard input that is %s is wrong usage, and nothing is sent', async (_, input, message) => {
  const ended = await addToken(Readable.from([input]))
  expect(ended).toMatchObject({ exitCode: 2, sent: [], stderr: expect.stringContaining(message) })
})
