import fs from 'node:fs/promises'
import { type Language, Refused } from '../command.ts'
import { say } from '../language.ts'
import { isMissing } from '../session/private-file.ts'

/**
 * The text of a file that nobody else on this machine can read; undefined where there is none. Throws {@link Refused} where
 * others can read or write it: what stands in it may be known, or not from us.
 */
export async function readOwnFile(file: string, language: Language): Promise<string | undefined> {
  try {
    const handle = await fs.open(file, 'r')
    try {
      const { mode } = await handle.stat()
      // Windows has no such modes: there the folder of the person's profile keeps others out.
      if (process.platform !== 'win32' && (mode & 0o077) !== 0)
        throw new Refused(say(language, open, { file, mode: (mode & 0o777).toString(8) }))
      return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const open = {
  en: 'Others on this machine can read {file} (mode {mode}). Close it with chmod 600, and renew the tokens if somebody may have read it',
  ru: 'Файл {file} доступен другим на этой машине (права {mode}). Закройте его: chmod 600, и обновите токены, если его могли прочитать',
}
