import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { type Language, Refused } from '../command.ts'
import { say } from '../language.ts'
import { writePrivateFile } from '../session/private-file.ts'
import { withLock } from '../session/with-lock.ts'
import { type Held, nothingHeld } from './held-tokens.ts'
import { readOwnFile } from './own-file.ts'
import { seal, unseal } from './seal.ts'
import { findStoreKey, type KeyDeps, type KeyName, makeStoreKey } from './store-key.ts'

export interface StoreDeps extends KeyDeps {
  language: Language
}

/** What is kept, and how its key is. */
export interface OpenStore {
  held: Held
  key: KeyName
}

/** How it stands in the file. */
interface SealedStore {
  vkast_agent: 1
  key: KeyName
  sealed: string
}

/**
 * What this machine keeps; undefined where nothing was ever kept. Throws {@link Refused} where it cannot be read: others
 * can, it is damaged, or its key is gone.
 */
export async function readStore(deps: StoreDeps): Promise<OpenStore | undefined> {
  return (await open(deps))?.store
}

/**
 * Changes what is kept, one process at a time: `change` gets the newest, and what it gives is on the disk when this
 * resolves. A reader sees the old or the new. Throws as {@link readStore}, and keeps nothing when `change` throws.
 */
export function changeStore<T>(
  deps: StoreDeps,
  change: (held: Held) => Promise<{ held: Held; result: T }>,
): Promise<{ result: T; key: KeyName }> {
  return withLock(`${fileIn(deps.folder)}.lock`, async () => {
    const known = await open(deps)
    const { held, result } = await change(known?.store.held ?? nothingHeld())
    const key = known ?? (await drawKey(deps))
    const stored: SealedStore = {
      vkast_agent: 1,
      key: key.store.key,
      sealed: seal(key.bytes, JSON.stringify(held), labelOf(key.store.key)),
    }
    await writePrivateFile(fileIn(deps.folder), `${JSON.stringify(stored)}\n`)
    return { result, key: key.store.key }
  })
}

async function drawKey(deps: StoreDeps): Promise<{ bytes: Buffer; store: { key: KeyName } }> {
  const id = randomUUID()
  const { key: bytes, place } = await makeStoreKey(deps, id)
  return { bytes, store: { key: { id, place } } }
}

async function open(deps: StoreDeps): Promise<{ bytes: Buffer; store: OpenStore } | undefined> {
  const file = fileIn(deps.folder)
  const text = await readOwnFile(file, deps.language)
  if (text === undefined) return undefined
  const stored = readStored(text)
  if (!stored) throw new Refused(say(deps.language, texts.damaged, { file }))
  const { key } = stored
  const bytes = await findStoreKey(deps, { ...key, language: deps.language })
  if (!bytes) throw new Refused(say(deps.language, texts[key.place], { file }))
  const json = unseal(bytes, stored.sealed, labelOf(key))
  if (json === undefined) throw new Refused(say(deps.language, texts.damaged, { file }))
  return { bytes, store: { held: JSON.parse(json) as Held, key } }
}

function readStored(text: string): SealedStore | undefined {
  try {
    const { vkast_agent: format, key, sealed } = JSON.parse(text) as Partial<SealedStore>
    const isKnown = format === 1 && typeof sealed === 'string' && typeof key?.id === 'string'
    return isKnown && (key.place === 'keychain' || key.place === 'file') ? { vkast_agent: 1, key, sealed } : undefined
  } catch {
    return undefined
  }
}

const labelOf = ({ id, place }: KeyName): string => `vkast agent 1 ${place} ${id}`

export const fileIn = (folder: string): string => path.join(folder, 'agent.sealed')

const texts = {
  damaged: {
    en: '{file} is damaged or is not of this machine. Remove it and add the tokens again: vkast agent add',
    ru: '{file} повреждён или не с этой машины. Удалите его и добавьте токены снова: vkast agent add',
  },
  keychain: {
    en: 'The keychain of this machine does not give the key of {file}: it is locked, or the key was deleted. Unlock it; if the key is gone, remove the file and add the tokens again: vkast agent add',
    ru: 'Хранилище ключей этой машины не отдаёт ключ к {file}: оно закрыто или ключ удалён. Откройте его; если ключа больше нет, удалите файл и добавьте токены снова: vkast agent add',
  },
  file: {
    en: 'The key of {file}, which was in agent.key beside it, is gone. Put it back, or remove the file and add the tokens again: vkast agent add',
    ru: 'Пропал ключ к {file}: он лежал рядом в agent.key. Верните его или удалите файл и добавьте токены снова: vkast agent add',
  },
} as const
