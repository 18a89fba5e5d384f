import { createServer as createTlsServer } from 'node:https'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Clock, monotonicClock } from './clock.ts'
import { createVkWith } from './create-vk.ts'
import { VkError } from './errors/vk-error.ts'
import { createLimiters } from './limiters.ts'
import { localhostCertificate } from './test/localhost-certificate.ts'
import { closedPort, listening, startApi, startTcp } from './test/loopback-server.ts'
import { rejection } from './test/rejection.ts'

const CANARY = 'vk1.a.canary-Token_0123456789'

/** Deadlines take their time; pauses before a repeat are over at once. */
const impatient: Clock = {
  now: monotonicClock.now,
  after: (delayMs, then, idle) => monotonicClock.after([500, 1_000, 2_000].includes(delayMs) ? 0 : delayMs, then, idle),
}

/** A write, so that nothing is repeated that has left. */
function post(apiUrl: string, timeoutMs = 5_000) {
  const seams = { clock: impatient, limiters: createLimiters(impatient), random: () => 0 }
  const options = { token: CANARY, apiUrl, timeoutMs, maxResponseBytes: 10_000, limits: { perSecond: 1_000 } }
  return rejection(createVkWith(seams, options).wall.post({ message: 'canary text' }), VkError)
}

/** Everything a log or a person may see of an error. */
function everythingShown(error: unknown): string {
  const shown: string[] = []
  for (let part: unknown = error; part instanceof Error; part = part.cause) {
    shown.push(part.message, part.stack ?? '', JSON.stringify(part) ?? '', String(part))
    shown.push(inspect(part, { showHidden: true, depth: Number.POSITIVE_INFINITY }))
    shown.push(JSON.stringify(Object.getOwnPropertyDescriptors(part)))
  }
  return shown.join('\n')
}

const tcp = (bytes: string | Buffer, end: 'end' | 'reset' | 'stay' = 'end') =>
  startTcp((socket) => {
    socket.once('data', () => {
      if (end === 'end') socket.end(bytes)
      else socket.write(bytes, () => (end === 'reset' ? socket.resetAndDestroy() : undefined))
    })
  })

const http = (status: number, body: string | Buffer, headers: Record<string, string> = {}) =>
  startApi((_call, response) => response.writeHead(status, headers).end(body))

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

const cases: [string, () => Promise<AsyncDisposable & { url: string }>, object, number?][] = [
  ['closes without a word', () => tcp(''), { kind: 'transport', code: 'connection', effect: 'unknown' }],
  [
    'resets in the headers',
    () => tcp('HTTP/1.1 200 O', 'reset'),
    { kind: 'transport', code: 'connection', effect: 'unknown' },
  ],
  [
    'speaks no HTTP',
    () => tcp(`hello ${CANARY}\r\n\r\n`),
    { kind: 'transport', code: 'connection', effect: 'unknown' },
  ],
  ['never answers', () => tcp('', 'stay'), { kind: 'transport', code: 'timeout', effect: 'unknown' }, 40],
  [
    'stops in the body',
    () => tcp(`${OK}Content-Length: 20\r\n\r\n{"resp`, 'stay'),
    { kind: 'transport', code: 'timeout', effect: 'unknown' },
    40,
  ],
  [
    'breaks off in the body',
    () => tcp(`${OK}Content-Length: 20\r\n\r\n{"resp`),
    { kind: 'response', code: 'truncated', httpStatus: 200, effect: 'unknown' },
  ],
  [
    'resets in the body',
    () => tcp(`${OK}Content-Length: 20\r\n\r\n{"resp`, 'reset'),
    { kind: 'response', code: 'truncated', effect: 'unknown' },
  ],
  [
    'breaks off between chunks',
    () => tcp(`${OK}Transfer-Encoding: chunked\r\n\r\n5\r\n{"res\r\n`),
    { kind: 'response', code: 'truncated', effect: 'unknown' },
  ],
  [
    'garbles its chunks',
    () => tcp(`${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    { kind: 'response', code: 'truncated', effect: 'unknown' },
  ],
  [
    'answers a page with 200',
    () => http(200, `<!doctype html>${CANARY}`),
    { kind: 'response', code: 'html', httpStatus: 200, effect: 'unknown' },
  ],
  [
    'answers a page with 502',
    () => http(502, '<html>'),
    { kind: 'response', code: 'html', httpStatus: 502, effect: 'unknown' },
  ],
  [
    'answers text with 503',
    () => http(503, 'try later'),
    { kind: 'response', code: 'http_status', httpStatus: 503, effect: 'unknown' },
  ],
  [
    'answers a response with 500',
    () => http(500, '{"response":1}'),
    { kind: 'response', code: 'http_status', effect: 'unknown' },
  ],
  ['answers a page with 403', () => http(403, '<html>'), { kind: 'response', code: 'html', effect: 'none' }],
  [
    'redirects',
    () => http(302, '', { location: 'https://example.test/' }),
    { kind: 'response', code: 'http_status', httpStatus: 302, effect: 'none' },
  ],
  ['answers nothing', () => http(200, ''), { kind: 'response', code: 'not_json', effect: 'unknown' }],
  ['answers half of JSON', () => http(200, '{"response":'), { kind: 'response', code: 'not_json', effect: 'unknown' }],
  [
    'answers no UTF-8',
    () => http(200, Buffer.from('{"response":"\xff\xfe"}', 'latin1')),
    { kind: 'response', code: 'invalid_utf8', effect: 'unknown' },
  ],
  [
    'answers more than allowed',
    () => http(200, `{"response":"${'x'.repeat(10_000)}"}`),
    { kind: 'response', code: 'too_large', effect: 'unknown' },
  ],
  ['answers an array', () => http(200, '[1]'), { kind: 'response', code: 'shape', effect: 'unknown' }],
  ['answers null', () => http(200, 'null'), { kind: 'response', code: 'shape', effect: 'unknown' }],
  ['answers other JSON', () => http(200, '{"ok":true}'), { kind: 'response', code: 'shape', effect: 'unknown' }],
  [
    'answers an error without a code',
    () => http(200, '{"error":"invalid_client"}'),
    { kind: 'response', code: 'shape', effect: 'unknown' },
  ],
  [
    'answers an error and a response',
    () => http(200, '{"response":1,"error":{"error_code":7,"error_msg":"no"}}'),
    { kind: 'api', code: 7, effect: 'none' },
  ],
  [
    'answers an error with 401',
    () => http(401, '{"error":{"error_code":5,"error_msg":"no"}}'),
    { kind: 'api', code: 5, effect: 'none' },
  ],
  [
    'echoes the token',
    () =>
      http(
        200,
        JSON.stringify({
          error: {
            error_code: 5,
            error_msg: `bad ${CANARY}`,
            error_text: CANARY,
            ban_info: { a: CANARY },
            redirect_uri: `https://x/?t=${CANARY}`,
            request_params: [{ key: 'access_token', value: CANARY }],
          },
        }),
      ),
    { kind: 'api', code: 5, effect: 'none' },
  ],
]

describe('a server that', () => {
  it.each(cases)(
    '%s becomes an error that says what is known and nothing secret',
    async (_name, start, expected, timeoutMs) => {
      await using server = await start()
      const error = await post(server.url, timeoutMs)
      expect(error).toMatchObject(expected)
      expect(everythingShown(error)).not.toContain(CANARY)
      expect(everythingShown(error)).not.toContain('canary text')
      expect(error.message).not.toMatch(/127\.0\.0\.1|https?:/)
    },
  )
})

describe('no server at all', () => {
  it('is without effect when nobody listens', async () => {
    const error = await post(`http://127.0.0.1:${await closedPort()}`)
    expect(error).toMatchObject({ kind: 'transport', code: 'refused', effect: 'none', systemCode: 'ECONNREFUSED' })
  })

  it('is without effect when the name has no address', async () => {
    const error = await post('http://vkast.invalid')
    expect(error).toMatchObject({ kind: 'transport', code: 'dns', effect: 'none' })
  })

  it('is without effect when the other side cannot prove who it is', async () => {
    const tls = createTlsServer(localhostCertificate, (_request, response) => void response.end('{"response":1}'))
    await using server = await listening(tls, () => tls.closeAllConnections())
    const error = await post(`https://127.0.0.1:${server.port}`)
    expect(error).toMatchObject({ kind: 'transport', code: 'tls', effect: 'none' })
  })

  it('is without effect when the TLS handshake never ends', async () => {
    await using server = await startTcp(() => undefined)
    const error = await post(`https://127.0.0.1:${server.port}`, 40)
    expect(error).toMatchObject({ kind: 'transport', code: 'timeout', effect: 'none' })
  })
})
