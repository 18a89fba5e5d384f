import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Language } from '../command.ts'
import { writePrivateFile } from '../session/private-file.ts'
import type { Keychain } from './keychain.ts'
import { readOwnFile } from './own-file.ts'

/** `keychain`: the machine's own. `file`: beside what it opens, which keeps out other people and nobody with the disk. */
export type KeyPlace = 'keychain' | 'file'

export interface KeyDeps {
  folder: string
  keychain: Keychain
}

/** Which key, and where it is. */
export interface KeyName {
  id: string
  place: KeyPlace
}

/** Draws a key and keeps it in the machine's keychain; in a file of its own where there is none that works. */
export async function makeStoreKey(
  { folder, keychain }: KeyDeps,
  id: string,
): Promise<{ key: Buffer; place: KeyPlace }> {
  const key = randomBytes(32)
  if (await keychain.keep(id, key.toString('hex'))) return { key, place: 'keychain' }
  await writePrivateFile(fileIn(folder), `${id} ${key.toString('hex')}\n`)
  return { key, place: 'file' }
}

/** The key of that name; undefined where it is gone. Throws `Refused` for a file that others can read. */
export async function findStoreKey(
  { folder, keychain }: KeyDeps,
  { id, place, language }: KeyName & { language: Language },
): Promise<Buffer | undefined> {
  const hex = place === 'keychain' ? await keychain.find(id) : await keyInFile(folder, id, language)
  return hex !== undefined && /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : undefined
}

async function keyInFile(folder: string, id: string, language: Language): Promise<string | undefined> {
  const [owner, hex] = ((await readOwnFile(fileIn(folder), language)) ?? '').trim().split(' ')
  return owner === id ? hex : undefined
}

const fileIn = (folder: string): string => path.join(folder, 'agent.key')
