import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  const stream = new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) })
  write(createLog('info', stream))
  return lines.join('')
}

test('an error tells its code, and those of its causes, to whoever looks for the fault', () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const err = Object.assign(new Error('VK error 204', { cause }), { code: 204 })
  const { err: told } = JSON.parse(logged((log) => log.error({ err }, 'failed')))
  expect(told).toMatchObject({ kind: '204', message: 'VK error 204', cause: { kind: 'ECONNREFUSED' } })
})

test('what looks like a secret is in no line, wherever it stands', () => {
  const token = `vk1.a.${'x'.repeat(40)}`
  const err = new Error(`refused https://a/?code=canary1&x=1 ${token}`)
  const line = logged((log) => log.info({ err, body: { code: 'canary2', text: `access_token=canary3` } }, token))
  expect(line).not.toMatch(/canary|xxxx/)
  expect(line.match(/\[secret\]/g)).toHaveLength(7)
})
