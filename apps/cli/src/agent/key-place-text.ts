import type { Language } from '../command.ts'
import { say } from '../language.ts'
import type { KeyPlace } from './store-key.ts'

/** Says plainly what the encryption of the kept tokens is worth here. */
export const keyPlaceText = (language: Language, place: KeyPlace): string => say(language, texts[place])

const texts = {
  keychain: {
    en: 'Tokens are encrypted with a key in the keychain of this machine',
    ru: 'Токены зашифрованы ключом из хранилища ключей этой машины',
  },
  file: {
    en: 'This machine has no keychain that works, so that the key lies in a file beside the tokens (mode 0600): whoever can read your files can read the tokens',
    ru: 'Работающего хранилища ключей на этой машине нет, поэтому ключ лежит в файле рядом с токенами (права 0600): кто читает ваши файлы, прочтёт и токены',
  },
} as const
