import { rightsMask, SEED, startSandbox } from '@vkast/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NoAnswer, Refused } from '../command.ts'
import { probeFromHere } from './probe-from-here.ts'

const HERE = '127.0.0.2'

async function startWorld() {
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  const make = (over: object = {}): string =>
    sandbox.control.createToken({
      ...{ appId: SEED.appId, userId: SEED.users[0].id, rights: rightsMask('video', 'wall', 'groups'), boundTo: HERE },
      ...over,
    }).token
  const probe = (token: string) =>
    probeFromHere({ apiUrl: sandbox.apiUrl, localAddress: HERE }, { token, language: 'en' })
  return { sandbox, make, probe }
}

describe('a token that is tried at VK from here', () => {
  it('tells whose it is and what it may do', async () => {
    const { make, probe } = await startWorld()
    const rights = rightsMask('video', 'wall', 'groups')
    expect(await probe(make())).toMatchObject({ vkUserId: SEED.users[0].id, rights, isWithoutEnd: false })
    const endless = make({ rights: rightsMask('video', 'offline') })
    expect(await probe(endless)).toMatchObject({ isWithoutEnd: true })
  })

  it.each([
    ['bound to another address', { boundTo: '127.0.0.7' }, 'only from the address at which it was made'],
    ['without the right to video', { rights: rightsMask('wall') }, 'no right to upload video'],
    [
      'of a community',
      { kind: 'community', userId: undefined, communityId: SEED.communities[0].id },
      'get a token of a person',
    ],
    ['of an app', { kind: 'service', userId: undefined }, 'get a token of a person'],
  ])('%s is refused with what to do', async (_what, over, words) => {
    const { make, probe } = await startWorld()
    const token = make(over)
    await expect(probe(token)).rejects.toThrow(Refused)
    await expect(probe(token)).rejects.toThrow(words)
  })

  it.each([
    ['expired', 'reached the end of its life'],
    ['revoked', 'does not take this token'],
    ['blocked', 'has blocked or deactivated'],
  ] as const)('%s is refused with what to do', async (reason, words) => {
    const { sandbox, make, probe } = await startWorld()
    const token = make()
    sandbox.control.endToken({ token, reason })
    await expect(probe(token)).rejects.toThrow(words)
  })

  it('while VK is out of reach is neither good nor bad', async () => {
    const place = { apiUrl: 'http://127.0.0.1:1', localAddress: undefined }
    const token = 'vk1.a.canary-0123456789abcdef'
    const probing = probeFromHere(place, { token, language: 'en' })
    await expect(probing).rejects.toThrow(NoAnswer)
    await expect(probing).rejects.not.toThrow(token)
  })
})
