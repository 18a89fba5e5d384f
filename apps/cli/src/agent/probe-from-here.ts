import { describeToken, scopesToMask, type TokenDescription } from '@vkast/authorization'
import { VkError } from '@vkast/vk'
import { type Language, NoAnswer, Refused } from '../command.ts'
import { say } from '../language.ts'
import { CALL_TIMEOUT_MS, type VkPlace } from './open-vk.ts'

/** Whose token it is and what it may do, as VK says to this machine. */
export interface ProbedHere {
  vkUserId: number
  vkName: string
  rights: number | null
  /** VK gave it no end. */
  isWithoutEnd: boolean
}

/**
 * Asks VK from this machine's own address. Reads only. Throws {@link Refused} with what to do where the token is not taken
 * or cannot publish video, and {@link NoAnswer} where VK cannot be reached.
 */
export async function probeFromHere(
  vk: VkPlace,
  { token, language }: { token: string; language: Language },
): Promise<ProbedHere> {
  const told = await describeToken(token, { ...vk, timeoutMs: CALL_TIMEOUT_MS }).catch((error: unknown) => {
    throw error instanceof VkError ? refusalOf(error, language) : error
  })
  const problem = problemOf(told)
  if (problem) throw new Refused(say(language, texts[problem]))
  const { owner, rights } = told
  if (!owner) throw new Refused(say(language, texts.no_user))
  return {
    vkUserId: owner.id,
    vkName: owner.name,
    rights: rights === undefined ? null : scopesToMask(rights),
    isWithoutEnd: told.expiryKnownBy === 'rights',
  }
}

function refusalOf(error: VkError, language: Language): Error {
  if (error.kind === 'api') return new Refused(say(language, texts.said_no, { message: error.message }))
  return new NoAnswer(say(language, texts.silent, { message: error.message }))
}

function problemOf({ cures, kind, isAccepted, refusal }: TokenDescription): Problem | undefined {
  if (isAccepted && kind !== 'user') return 'no_user'
  if (cures.includes('use_its_address')) return 'elsewhere'
  if (cures.includes('unblock_account')) return 'blocked'
  if (cures.includes('add_video_right')) return 'no_video'
  if (isAccepted) return undefined
  return refusal === 'expired' ? 'expired' : 'not_taken'
}

type Problem = 'no_user' | 'elsewhere' | 'blocked' | 'no_video' | 'expired' | 'not_taken'

const texts = {
  no_user: {
    en: 'This is a token of a community or of an app. Neither can upload video: get a token of a person',
    ru: 'Это токен сообщества или приложения. Они не могут загружать видео: получите токен человека',
  },
  elsewhere: {
    en: 'VK takes this token only from the address at which it was made, and that is not this machine’s. Make it in a browser on this machine or in its network, without a VPN that this machine does not use, and add it again',
    ru: 'VK принимает этот токен только с адреса, где он получен, а у этой машины другой. Получите токен в браузере на этой машине или в её сети, без VPN, которого на ней нет, и добавьте снова',
  },
  blocked: {
    en: 'VK has blocked or deactivated this account. Restore it at VK, then get a new token',
    ru: 'VK заблокировал или отключил эту страницу. Восстановите её в VK и получите новый токен',
  },
  no_video: {
    en: 'VK takes the token, but it has no right to upload video. Get a new one with the rights video, groups, wall',
    ru: 'VK принимает токен, но права загружать видео у него нет. Получите новый с правами video, groups, wall',
  },
  expired: {
    en: 'The token has reached the end of its life. Get a new one and add it',
    ru: 'Срок действия токена закончился. Получите новый и добавьте его',
  },
  not_taken: {
    en: 'VK does not take this token. Get a new one and give it whole',
    ru: 'VK не принимает этот токен. Получите новый и передайте его целиком',
  },
  said_no: { en: 'VK refused: {message}', ru: 'VK отказал: {message}' },
  silent: {
    en: 'VK could not be asked from here: {message}. Nothing was kept; check the network and run it again',
    ru: 'Спросить VK отсюда не удалось: {message}. Ничего не сохранено; проверьте сеть и повторите',
  },
} as const
