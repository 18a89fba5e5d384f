import { expect, test } from 'vitest'
import { startVkIdClient } from '../test/vkid-client.ts'

const PATH = '/id/oauth2/auth'

test.each(['lose-answer', 'half-body'] as const)(
  '%s: the refresh has happened, and nobody knows the new token',
  async (what) => {
    const { agree, exchange, refresh, sandbox } = await startVkIdClient()
    const callback = await agree()
    const first = await exchange(callback)
    sandbox.control.addFault({ on: { path: PATH }, do: what })
    await expect(refresh(first, callback)).rejects.toThrow()
    expect(sandbox.control.unusedFaults()).toEqual([])
    expect((await refresh(first, callback)).body.error_description).toBe('refresh_token is missing or invalid')
  },
)

test('refuse: nothing has happened', async () => {
  const { agree, exchange, refresh, sandbox } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  sandbox.control.addFault({ on: { path: PATH }, do: 'refuse' })
  await expect(refresh(first, callback)).rejects.toThrow()
  expect((await refresh(first, callback)).status).toBe(200)
})

test.each([
  [{ do: 'error', error: { code: 400, message: 'slow_down' } }, 400, { error: 'slow_down' }],
  [
    { do: 'error', error: { code: 200, message: 'server_error', extra: { error_description: 'later' } } },
    200,
    { error: 'server_error', error_description: 'later' },
  ],
  [{ do: 'status', status: 503 }, 503, {}],
  [{ do: 'html' }, 200, {}],
  [{ do: 'slow', delayMs: 1 }, 200, { token_type: 'Bearer' }],
] as const)('%j is answered once by %i', async (what, status, body) => {
  const { agree, exchange, refresh, sandbox } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  sandbox.control.addFault({ on: { path: PATH }, ...what } as never)
  expect(await refresh(first, callback)).toMatchObject({ status, body })
  expect(sandbox.control.unusedFaults()).toEqual([])
})

test.each(['/authorize', '/token', '/access_token', '/login', '/activation', '/id/authorize'])(
  '%s suffers its faults',
  async (path) => {
    const { browser, sandbox } = await startVkIdClient()
    sandbox.control.addFault({ on: { path, nth: 2 }, do: 'status', status: 502 })
    expect((await browser.open(path)).status).not.toBe(502)
    expect((await browser.open(path)).status).toBe(502)
    expect((await browser.open(path)).status).not.toBe(502)
  },
)
