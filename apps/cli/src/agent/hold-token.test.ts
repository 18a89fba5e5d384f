import { ProblemError } from '@vkast/contract'
import { describe, expect, it } from 'vitest'
import { createTokenFinder } from './find-token.ts'
import { holdToken } from './hold-token.ts'
import { makeStoreFolder } from './test/store-folder.ts'
import { createStubVkastClient } from './test/stub-vkast-client.ts'
import { changeStore, readStore } from './token-store.ts'

const URL = 'https://video.example.org'
const token = (name: string) => `vk1.a.canary-${name}-0123456789abcdef0123`

function startWorld() {
  const store = makeStoreFolder()
  const service = createStubVkastClient()
  const deps = { ...store, client: service.client, baseUrl: URL, now: () => new Date(), hostName: 'laptop' }
  const hold = (name: string, over: { token?: string } = {}) =>
    holdToken(deps, {
      ...{ name, token: over.token ?? token(name), expiresInSeconds: 86_400 },
      ...{ vkUserId: 501, vkName: 'Anna Test', rights: 16 },
    })
  const held = async () => (await readStore(store))?.held.services[URL]
  return { store, service, hold, held }
}

describe('a token', () => {
  it('is kept here, and the service learns all but the token', async () => {
    const { service, hold, held } = startWorld()
    const result = await hold('home')
    expect(result).toMatchObject({ agentId: 1, agentName: 'laptop', isNewAgent: true, keyPlace: 'file' })
    expect(service.agents).toEqual([{ id: 1, name: 'laptop' }])
    expect(service.announced).toEqual([
      {
        params: { id: 1 },
        body: {
          ...{ account_name: 'home', vk_name: 'Anna Test', user_id: 501, rights: 16, expires_in: 86_400 },
          fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ])
    expect(JSON.stringify(service.announced)).not.toContain('canary')
    expect(await held()).toMatchObject({
      agentKey: 'vkast_agent_key-of-1',
      pending: [],
      tokens: [{ token: token('home') }],
    })
  })

  it('has another fingerprint on another machine', async () => {
    const [here, there] = [startWorld(), startWorld()]
    await here.hold('home')
    await there.hold('home')
    const [one, other] = [here, there].map(({ service }) => service.announced[0]?.body.fingerprint)
    expect(one).not.toBe(other)
  })

  it('of a known name takes the place of the old one, with the same agent', async () => {
    const { service, hold, held } = startWorld()
    await hold('home')
    const renewed = await hold('home', { token: token('newer') })
    expect(renewed.isNewAgent).toBe(false)
    expect(service.agents).toHaveLength(1)
    expect((await held())?.tokens.map((each) => each.token)).toEqual([token('newer')])
  })

  it('can be found before the service hears of it: it may ask at once', async () => {
    const { store, service, hold } = startWorld()
    const found: (string | undefined)[] = []
    service.state.onAnnounce = async () => {
      const fingerprint = service.announced.at(-1)?.body.fingerprint ?? ''
      found.push(await createTokenFinder(store, URL)(fingerprint))
    }
    await hold('home')
    expect(found).toEqual([token('home')])
  })

  it('that the service refuses is not kept', async () => {
    const { service, hold, held } = startWorld()
    await hold('home')
    service.state.refuse = 'account_mismatch'
    await expect(hold('other')).rejects.toThrow(ProblemError)
    expect(await held()).toMatchObject({ pending: [], tokens: [{ name: 'home' }] })
  })

  it('whose announcement was cut short by the end of the process does not stay behind unseen', async () => {
    const { store, hold, held } = startWorld()
    await hold('home')
    await changeStore(store, async (all) => {
      const place = all.services[URL]!
      const pending = ['2026-01-01T10:00:00Z', new Date().toISOString()].map((since, index) => ({
        ...{ token: token(`left${index}`), fingerprint: String(index), since },
      }))
      return { held: { ...all, services: { [URL]: { ...place, pending } } }, result: undefined }
    })
    await hold('other')
    expect((await held())?.pending.map((each) => each.token)).toEqual([token('left1')])
  })

  it('that the service knows from here already is as good as announced', async () => {
    const { hold, held } = startWorld()
    await hold('home')
    const again = await hold('home')
    expect(again.held.credentialId).toBe(1)
    expect((await held())?.tokens).toHaveLength(1)
  })

  it('that another agent holds is not taken for this one’s', async () => {
    const { service, hold, held } = startWorld()
    await hold('home')
    service.state.refuse = 'token_exists'
    await expect(hold('other')).rejects.toThrow(ProblemError)
    expect((await held())?.tokens).toHaveLength(1)
  })

  it('and all before it go to a new agent where the service has forgotten the old one', async () => {
    const { service, hold, held } = startWorld()
    await hold('first')
    await hold('second')
    service.agents.splice(0, 1, { id: 0, name: 'gone' })
    const result = await hold('third')
    expect(result).toMatchObject({ agentId: 2, isNewAgent: true })
    expect(await held()).toMatchObject({ agentId: 2, agentKey: 'vkast_agent_key-of-2', pending: [] })
    expect((await held())?.tokens.map(({ name }) => name).sort()).toEqual(['first', 'second', 'third'])
    expect(new Set(service.credentials.map(({ agent_id }) => agent_id))).toEqual(new Set([2]))
  })

  it('that a new agent could not be told of is told of with the next one that is added', async () => {
    const { service, hold, held } = startWorld()
    await hold('first')
    await hold('second')
    service.agents.splice(0, 1, { id: 0, name: 'gone' })
    let left = 3 // the refusal that shows that the agent is gone, the one that is added, and another
    service.state.onAnnounce = async () => {
      left -= 1
      if (left < 0) throw new TypeError('fetch failed')
    }
    await expect(hold('third')).rejects.toThrow('fetch failed')
    expect(await held()).toMatchObject({ agentId: 2, pending: [] })
    service.state.onAnnounce = undefined
    await hold('third')
    expect(service.credentials.map(({ agent_id }) => agent_id)).toEqual([2, 2, 2])
    expect((await held())?.tokens.map(({ agentId }) => agentId)).toEqual([2, 2, 2])
  })
})

it('two that are added at once are both kept, with one agent', async () => {
  const { service, hold, held } = startWorld()
  await Promise.all(['one', 'two', 'three', 'four'].map((name) => hold(name)))
  expect(service.agents).toHaveLength(1)
  expect((await held())?.tokens.map(({ name }) => name).sort()).toEqual(['four', 'one', 'three', 'two'])
})
