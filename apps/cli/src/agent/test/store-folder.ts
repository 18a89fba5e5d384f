import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { HeldToken } from '../held-tokens.ts'
import type { Keychain } from '../keychain.ts'
import { changeStore, type StoreDeps } from '../token-store.ts'
import { AGENT_KEY } from './stub-service.ts'

/** A folder of its own with a keychain that works, or none; gone after the test. */
export function makeStoreFolder(keychain: Keychain = noKeychain): StoreDeps {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-agent-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return { folder, keychain, language: 'en' }
}

export const noKeychain: Keychain = { keep: async () => false, find: async () => undefined }

/** A keychain that works, and what is in it. */
export function fakeKeychain(): Keychain & { secrets: Map<string, string> } {
  const secrets = new Map<string, string>()
  return {
    secrets,
    async keep(name, secret) {
      secrets.set(name, secret)
      return true
    },
    find: async (name) => secrets.get(name),
  }
}

export const heldToken = (over: Partial<HeldToken> = {}): HeldToken => ({
  name: 'home',
  token: 'vk1.a.canary-Token_of_the_agent_0123456789',
  fingerprint: 'f'.repeat(64),
  vkUserId: 501,
  vkName: 'Anna Test',
  rights: 16,
  endsAt: null,
  credentialId: 1,
  agentId: 1,
  ...over,
})

/** As `agent add` leaves it. */
export const keepTokens = (deps: StoreDeps, baseUrl: string, tokens: HeldToken[]): Promise<unknown> =>
  changeStore(deps, async (held) => ({
    held: {
      ...held,
      services: {
        ...held.services,
        [baseUrl]: { agentId: 1, agentName: 'a', agentKey: AGENT_KEY, tokens, pending: [] },
      },
    },
    result: undefined,
  }))
