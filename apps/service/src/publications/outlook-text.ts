import { type publications as contract, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import type { Language } from '../http/language.ts'
import type { TokenOutlook } from './token-outlook.ts'

type View = NonNullable<z.input<typeof contract.Publication>['token_outlook']>

/** An outlook as the publication's owner sees it. */
export function outlookView(outlook: TokenOutlook, language: Language): View {
  const needed = toInstant(outlook.neededAt)
  const ends = outlook.expiresAt && toInstant(outlook.expiresAt)
  return { ok: outlook.isOk, needed_at: needed, expires_at: ends, message: texts[language](outlook, needed, ends) }
}

type Write = (outlook: TokenOutlook, needed: string, ends: string | null) => string

const texts: Record<Language, Write> = {
  en({ life, isOk }, needed, ends) {
    if (life === 'endless') return 'There is a token without a known end'
    if (life === 'away') return `The agent that holds the token is away, and it is needed at ${needed}`
    if (life === 'none') return `No token of this VK user works, and one is needed at ${needed}`
    if (isOk) return `The token lives until ${ends}, and the last time it is needed is ${needed}`
    return `The token ends at ${ends}, and one is needed at ${needed}: submit a new one before`
  },
  ru({ life, isOk }, needed, ends) {
    if (life === 'endless') return 'Есть токен без известного срока'
    if (life === 'away') return `Агента, у которого токен, нет на связи, а нужен он в ${needed}`
    if (life === 'none') return `Рабочего токена этого пользователя VK нет, а нужен он в ${needed}`
    if (isOk) return `Токен живёт до ${ends}, последний раз он нужен в ${needed}`
    return `Срок токена кончается в ${ends}, а нужен он в ${needed}: пришлите новый до этого`
  },
}
