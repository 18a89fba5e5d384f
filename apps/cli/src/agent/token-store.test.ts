import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refused } from '../command.ts'
import { createTokenFinder } from './find-token.ts'
import { fakeKeychain, heldToken, keepTokens, makeStoreFolder } from './test/store-folder.ts'
import { AGENT_KEY } from './test/stub-service.ts'
import { changeStore, readStore, type StoreDeps } from './token-store.ts'

const URL = 'https://video.example.org'
const filesIn = (folder: string) => fs.readdirSync(folder).map((name) => path.join(folder, name))
const textIn = (folder: string) =>
  filesIn(folder)
    .map((file) => fs.readFileSync(file, 'latin1'))
    .join('\n')

async function refusalOf(deps: StoreDeps): Promise<string> {
  const error: unknown = await readStore(deps).then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(Refused)
  return (error as Error).message
}

describe('what is kept', () => {
  it('is nothing at first', async () => {
    expect(await readStore(makeStoreFolder())).toBeUndefined()
  })

  it.each([
    ['keychain', fakeKeychain()],
    ['file', undefined],
  ])(
    'comes back, with its key in the %s; tokens and keys stand in no file, and no file is for others',
    async (place, keychain) => {
      const deps = makeStoreFolder(keychain)
      await keepTokens(deps, URL, [heldToken()])
      const store = await readStore(deps)
      expect(store?.key.place).toBe(place)
      expect(store?.held.services[URL]?.tokens).toEqual([heldToken()])
      expect(textIn(deps.folder)).not.toContain(heldToken().token)
      expect(textIn(deps.folder)).not.toContain(AGENT_KEY)
      expect(filesIn(deps.folder).map((file) => fs.statSync(file).mode & 0o777)).toEqual(
        place === 'file' ? [0o600, 0o600] : [0o600],
      )
    },
  )

  it('is not read where others can read it', async () => {
    const deps = makeStoreFolder()
    await keepTokens(deps, URL, [heldToken()])
    for (const file of filesIn(deps.folder)) {
      fs.chmodSync(file, 0o640)
      expect(await refusalOf(deps)).toMatch(
        `Others on this machine can read ${file} (mode 640). Close it with chmod 600`,
      )
      fs.chmodSync(file, 0o600)
    }
  })

  it('is not made up out of what was damaged, at any byte, and stays as it is', async () => {
    const deps = makeStoreFolder()
    await keepTokens(deps, URL, [heldToken()])
    const file = path.join(deps.folder, 'agent.sealed')
    const whole = fs.readFileSync(file)
    for (let at = 0; at < whole.length - 1; at += 7) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      fs.writeFileSync(file, damaged)
      await refusalOf(deps)
      await expect(changeStore(deps, async (held) => ({ held, result: 1 }))).rejects.toThrow(Refused)
      expect(fs.readFileSync(file)).toEqual(damaged)
    }
    fs.writeFileSync(file, whole.subarray(0, 40))
    expect(await refusalOf(deps)).toMatch('is damaged or is not of this machine. Remove it and add the tokens again')
  })

  it('says what to do when its key is gone, from a file or from the keychain', async () => {
    const deps = makeStoreFolder()
    await keepTokens(deps, URL, [heldToken()])
    fs.rmSync(path.join(deps.folder, 'agent.key'))
    expect(await refusalOf(deps)).toMatch('which was in agent.key beside it, is gone')
    const keychain = fakeKeychain()
    const other = makeStoreFolder(keychain)
    await keepTokens(other, URL, [heldToken()])
    keychain.secrets.clear()
    expect(await refusalOf(other)).toMatch('The keychain of this machine does not give the key')
  })

  it('is as before when a change fails', async () => {
    const deps = makeStoreFolder()
    await keepTokens(deps, URL, [heldToken()])
    await expect(changeStore(deps, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await readStore(deps))?.held.services[URL]?.tokens).toEqual([heldToken()])
    expect(filesIn(deps.folder)).toHaveLength(2)
  })

  it('loses nothing when many change it at once', async () => {
    const deps = makeStoreFolder()
    const names = Array.from({ length: 12 }, (_, index) => `token ${index}`)
    await Promise.all(
      names.map((name) =>
        changeStore(deps, async (held) => {
          const place = held.services[URL] ?? { agentId: 1, agentName: 'a', agentKey: 'k', tokens: [], pending: [] }
          const tokens = [...place.tokens, heldToken({ name })]
          await new Promise((resolve) => setTimeout(resolve, 2))
          return { held: { ...held, services: { [URL]: { ...place, tokens } } }, result: undefined }
        }),
      ),
    )
    const kept = (await readStore(deps))?.held.services[URL]?.tokens.map(({ name }) => name)
    expect(kept?.sort()).toEqual(names.sort())
  })
})

it('a token is found by its fingerprint, for its own service only, as soon as it is kept', async () => {
  const deps = makeStoreFolder()
  await keepTokens(deps, URL, [heldToken()])
  const [find, findElsewhere] = [createTokenFinder(deps, URL), createTokenFinder(deps, 'https://other.example.org')]
  expect(await find(heldToken().fingerprint)).toBe(heldToken().token)
  expect(await findElsewhere(heldToken().fingerprint)).toBeUndefined()
  const newer = heldToken({ token: 'vk1.a.another-Token_of_the_agent_0123456789', fingerprint: '0'.repeat(64) })
  await keepTokens(deps, URL, [newer])
  expect(await find(newer.fingerprint)).toBe(newer.token)
  expect(await find(heldToken().fingerprint)).toBeUndefined()
})
