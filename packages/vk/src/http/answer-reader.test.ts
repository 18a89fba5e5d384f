import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerReader } from './answer-reader.ts'
import { NotHttp, TooLarge } from './not-http.ts'

const HEAD = 'HTTP/1.1 200 OK\r\n'
const MAX = 10_000

/** What a reader makes of these bytes, cut at these places; `end` closes the connection behind them. */
function read(text: string | Buffer, cuts: readonly number[] = [], end = false) {
  const bytes = Buffer.from(text as string, 'latin1')
  const reader = new AnswerReader(MAX)
  const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length]
  for (let part = 1; part < places.length; part += 1) {
    const chunk = bytes.subarray(places[part - 1], places[part])
    const answer = chunk.length > 0 ? reader.take(chunk) : undefined
    if (answer !== undefined) return { ...answer, body: answer.body.toString('latin1') }
  }
  const answer = end ? reader.end() : undefined
  return answer && { ...answer, body: answer.body.toString('latin1') }
}

const chunked = (parts: readonly string[], trailer = '') =>
  `${HEAD}Transfer-Encoding: chunked\r\n\r\n${parts.map((part) => `${part.length.toString(16)};x=1\r\n${part}\r\n`).join('')}0\r\n${trailer}\r\n`

const bodies = fc.string({
  maxLength: 300,
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
})
const cuts = fc.array(fc.nat(400), { maxLength: 12 })

describe('an answer', () => {
  it('is read whole wherever the network cuts it', () => {
    const parts = fc.array(
      bodies.filter(({ length }) => length > 0),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(parts, cuts, (some, places) => {
        const body = some.join('')
        expect(read(`${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`, places)).toMatchObject({
          status: 200,
          body,
        })
        expect(read(chunked(some, 'X-Trailer: 1\r\n'), places)).toMatchObject({ status: 200, body })
        expect(read(`${HEAD}X: y\r\n\r\n${body}`, places, true)).toMatchObject({ status: 200, body, keptForMs: 0 })
        expect(read(`HTTP/1.1 100 Continue\r\n\r\n${HEAD}Content-Length: 1\r\n\r\na`, places)).toMatchObject({
          body: 'a',
        })
      }),
    )
  })

  it('that Node’s own server writes is read as it was written', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(201, { 'x-a': 'b' })
      response.write('one ')
      response.end('two')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    const reader = new AnswerReader(MAX)
    for await (const chunk of socket) {
      const answer = reader.take(chunk as Buffer)
      if (answer === undefined) continue
      expect(answer).toMatchObject({ status: 201, keptForMs: 4_000 })
      expect(answer.body.toString()).toBe('one two')
      break
    }
    server.close()
  })

  it('has no body with 204 and 304', () => {
    expect(read('HTTP/1.1 204 No Content\r\n\r\n')).toMatchObject({ status: 204, body: '' })
    expect(read('HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n')).toMatchObject({ status: 304, body: '' })
  })

  it.each([
    ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 5_000],
    ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\nKeep-Alive: timeout=3\r\n\r\n', 2_000],
    ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\nKeep-Alive: timeout=1\r\n\r\n', 0],
    ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: Close\r\n\r\n', 0],
    ['HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n', 0],
    ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nmore', 0],
  ])('%j says for how long its connection can be used again', (text, keptForMs) => {
    expect(read(text)).toMatchObject({ keptForMs })
  })

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['another version', 'HTTP/2 200 OK\r\n\r\n'],
    ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
    ['a header without a name', `${HEAD}: a\r\n\r\n`],
    ['a header without a colon', `${HEAD}a\r\n\r\n`],
    ['a folded header', `${HEAD}A: b\r\n c\r\n\r\n`],
    ['a space before the colon', `${HEAD}Content-Length : 5\r\n\r\n`],
    ['a bare line feed', `${HEAD}A: b\nContent-Length: 5\r\n\r\n`],
    ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`],
    ['a length that is no number', `${HEAD}Content-Length: 5, 5\r\n\r\n`],
    ['a negative length', `${HEAD}Content-Length: -1\r\n\r\n`],
    ['a length and chunks', `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`],
    ['an unknown coding', `${HEAD}Transfer-Encoding: gzip\r\n\r\n`],
    ['a switch of protocols', 'HTTP/1.1 101 Switching\r\n\r\n'],
    ['headers without end', `${HEAD}A: ${'x'.repeat(70_000)}`],
    ['a chunk without size', `${HEAD}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`],
    ['a chunk longer than it says', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n`],
  ])('with %s is none', (_what, text) => {
    expect(() => read(text)).toThrow(NotHttp)
  })

  it.each([
    ['by its length', `${HEAD}Content-Length: 10001\r\n\r\n`],
    ['by its chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n2712\r\n`],
    ['by its bytes', `${HEAD}\r\n${'x'.repeat(10_001)}`],
  ])('is too large %s, before it is all there', (_how, text) => {
    expect(() => read(text)).toThrow(TooLarge)
  })

  it('that breaks off is none', () => {
    expect(read(`${HEAD}Content-Length: 5\r\n\r\nabc`, [], true)).toBeUndefined()
    expect(read(`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nabc`, [], true)).toBeUndefined()
    expect(read(HEAD, [], true)).toBeUndefined()
  })
})
