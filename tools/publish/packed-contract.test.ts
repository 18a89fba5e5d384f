import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, inject, test } from 'vitest'
import { runScript } from './run-installed.ts'

/** A service that takes one key, and refuses whoever has it as Vkast refuses. */
async function startService() {
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === 'Bearer vkast_key'
    const detail = { error: 'Not found', message: 'No recording 7', solution: 'Look again', error_type: 'not_found' }
    response.writeHead(isKnown ? 404 : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ detail: { ...detail, request_id: request.url } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, [Symbol.dispose]: () => void server.close() }
}

describe.each(inject('nodes'))('@vkast/contract, installed, on Node $version', (node) => {
  test.each([
    ['imported', 'mjs', "import { createClient, ProblemError } from '@vkast/contract'"],
    ['required', 'cjs', "const { createClient, ProblemError } = require('@vkast/contract')"],
  ])('is %s, calls a service and reads its refusal', async (_how, ending, opening) => {
    using service = await startService()
    const code = `${opening}
const client = createClient({ baseUrl: '${service.url}', token: () => 'vkast_key' })
client.getRecording({ params: { id: 7 } }).catch((error) =>
  console.log(error instanceof ProblemError, error.status, error.detail.error_type, error.detail.request_id))`
    const printed = await runScript(node, `contract-${node.version}.${ending}`, code)
    expect(printed).toBe('true 404 not_found /api/v1/recordings/7')
  })
})
