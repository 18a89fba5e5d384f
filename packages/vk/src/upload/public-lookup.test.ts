import type { LookupAddress, LookupAllOptions, lookup } from 'node:dns'
import { get, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { startHttp } from '../test/loopback-server.ts'
import { createPublicLookup } from './public-lookup.ts'

type Answer = Error | string[]

/** A resolver that gives these answers in turn, the last one for ever. */
function resolver(...answers: Answer[]) {
  const asked: string[] = []
  const resolve = (
    hostname: string,
    _options: LookupAllOptions,
    callback: (error: Error | null, addresses: LookupAddress[]) => void,
  ) => {
    asked.push(hostname)
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? []
    if (answer instanceof Error) callback(answer, undefined as unknown as LookupAddress[])
    else
      callback(
        null,
        answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  }
  return { asked, lookup: resolve as unknown as typeof lookup }
}

const look = (answer: Answer, all: boolean) =>
  new Promise((resolve, reject) => {
    createPublicLookup(resolver(answer))('a.test', { all }, (error, address, family) =>
      error ? reject(error) : resolve(all ? address : [address, family]),
    )
  })

describe.each([true, false])('a lookup that stays on the public internet (asked for all addresses: %s)', (all) => {
  it('gives public addresses', async () => {
    const addresses = ['8.8.8.8', '2a00:1450:4010::8b']
    const [first, second] = [
      { address: addresses[0], family: 4 },
      { address: addresses[1], family: 6 },
    ]
    expect(await look(addresses, all)).toEqual(all ? [first, second] : [addresses[0], 4])
  })

  it.each<[string, string[]]>([
    ['a private one', ['10.0.0.1']],
    ['a private one behind public ones', ['8.8.8.8', '8.8.4.4', '127.0.0.1']],
    ['a private one before public ones', ['::ffff:10.0.0.1', '8.8.8.8']],
    ['none', []],
  ])('refuses a name that stands for %s', async (_what, addresses) => {
    await expect(look(addresses, all)).rejects.toMatchObject({ code: 'source_refused', effect: 'none' })
  })

  it('passes on what the resolver failed with', async () => {
    const error = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    await expect(look(error, all)).rejects.toBe(error)
  })
})

it('leads a connection to the address that was judged, whatever the name means a moment later', async () => {
  const callers: (string | undefined)[] = []
  await using server = await startHttp((request, response) => {
    callers.push(request.socket.localAddress)
    response.end()
  })
  const names = resolver(['127.0.0.1'], ['127.0.0.2'])
  const judged: string[] = []
  const isPublic = (address: string) => {
    judged.push(address)
    return true
  }
  const lookUp = createPublicLookup({ isPublic, lookup: names.lookup })
  const { statusCode } = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: 'a.test', port: server.port, agent: false, lookup: lookUp }, resolve).on('error', reject)
  })
  expect([statusCode, names.asked, judged, callers]).toEqual([200, ['a.test'], ['127.0.0.1'], ['127.0.0.1']])
})
