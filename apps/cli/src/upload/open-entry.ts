import type { Deps } from '../command.ts'
import { say } from '../language.ts'
import {
  type EntryKey,
  type EntryStore,
  type FileVersion,
  isSameVersion,
  newEntry,
  type UploadEntry,
} from './entry-store.ts'
import { requestService } from './request-service.ts'

type Needs = Pick<Deps, 'terminal' | 'language' | 'session' | 'signal'> & { entries: EntryStore }

/**
 * How far a file is, from what an earlier run left; from the beginning where that was about other bytes, or is damaged,
 * or a person wants all of it once more.
 */
export async function openEntry(
  deps: Needs,
  { key, version, again, name }: { key: EntryKey; version: FileVersion; again: boolean; name: string },
): Promise<UploadEntry> {
  const { terminal, language, entries } = deps
  const found = await entries.find(key)
  if (found === 'damaged') terminal.say(say(language, texts.damaged, { name }))
  const anew = (): Promise<UploadEntry> => entries.replace(found, newEntry(key, version, again))
  if (found === undefined || found === 'damaged') return anew()
  if (!isSameVersion(found, version)) {
    terminal.say(say(language, texts.changed, { name }))
    await giveUp(deps, found)
    return anew()
  }
  if (!again) return found
  return found.isComplete ? anew() : { ...found, again }
}

/** The bytes of the old file are of no use to anybody. Not worth a failure: the service forgets them by itself. */
async function giveUp(deps: Needs, { uploadUrl, recordingId }: UploadEntry): Promise<void> {
  if (uploadUrl === undefined || recordingId !== undefined) return
  try {
    await requestService(deps, uploadUrl, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } })
  } catch {
    deps.signal.throwIfAborted()
  }
}

const texts = {
  damaged: {
    en: '{name}: what was noted of its upload is damaged; it begins anew.',
    ru: '{name}: запись о ходе загрузки повреждена, загрузка начинается заново.',
  },
  changed: {
    en: '{name}: has changed since it was uploaded or begun; it begins anew.',
    ru: '{name}: файл изменился с прошлой загрузки, она начинается заново.',
  },
} as const
