import { type AnswerOf, toInstant, type tokens } from '@vkast/contract'
import type { Language } from '../http/language.ts'
import { instantOrNull } from './credential-view.ts'
import { diagnose } from './diagnose.ts'
import { statusOf } from './status.ts'
import type { StoredCredential } from './use-credential.ts'

export type SubmitAnswer = AnswerOf<typeof tokens.submitToken>

/** What the sender of one or several tokens is told; several are named in `credentials`. */
export function submitAnswer(
  [first, ...others]: readonly [StoredCredential, ...StoredCredential[]],
  now: Date,
  language: Language,
): SubmitAnswer {
  const expiresAt = instantOrNull(first.expiresAt)
  const { state, isValid } = statusOf(first, now)
  return {
    success: true,
    credential_id: first.id,
    platform: 'vk_video',
    account_name: first.accountName,
    user_id: first.vkUserId,
    created_at: toInstant(first.createdAt),
    expires_at: expiresAt,
    expiry: expiresAt,
    expiry_source: first.expirySource,
    state,
    is_valid: isValid,
    missing_scopes: first.missingScopes,
    message: messageOf(first, language),
    diagnosis: diagnose(first, now),
    ...(others.length > 0 && {
      credentials: [first, ...others].map((row) => ({
        credential_id: row.id,
        account_name: row.accountName,
        group_id: row.vkGroupId,
      })),
    }),
  }
}

function messageOf(row: StoredCredential, language: Language): string {
  const text = TEXTS[language]
  const saved = text.saved(lifetimeOf(row, language))
  if (row.kind === 'community' || row.kind === 'service') return `${saved}. ${text.kinds[row.kind]}`
  if (row.missingScopes.includes('video')) return `${saved}. ${text.noVideo}`
  return row.missingScopes.length > 0 ? `${saved}. ${text.missing(row.missingScopes.join(', '))}` : saved
}

/** How long the token lives from now, that is from when it came in: whole hours, or minutes below one. */
function lifetimeOf({ expiresAt, renewedAt }: StoredCredential, language: Language): string | undefined {
  if (expiresAt === null) return undefined
  const minutes = Math.floor((expiresAt.getTime() - renewedAt.getTime()) / 60_000)
  const { hour, minute } = TEXTS[language].units
  return minutes >= 60 ? `${Math.floor(minutes / 60)}${hour}` : `${minutes}${minute}`
}

const TEXTS = {
  en: {
    units: { hour: 'h', minute: 'm' },
    saved: (lifetime?: string) =>
      `VK token saved successfully (${lifetime === undefined ? 'no known expiry' : `expires in ${lifetime}`})`,
    missing: (scopes: string) => `It lacks the rights: ${scopes}`,
    noVideo: 'It cannot publish: it lacks the video right. Get a token with video, wall and groups',
    kinds: {
      community:
        'It is a community token and cannot upload video: that takes the token of a VK user with the video right',
      service: 'It is a service token and cannot upload video: that takes the token of a VK user with the video right',
    },
  },
  ru: {
    units: { hour: ' ч', minute: ' мин' },
    saved: (lifetime?: string) =>
      `Токен VK сохранён (${lifetime === undefined ? 'срок действия неизвестен' : `действует ${lifetime}`})`,
    missing: (scopes: string) => `Не хватает прав: ${scopes}`,
    noVideo: 'Публиковать он не может: нет права video. Получите токен с правами video, wall и groups',
    kinds: {
      community: 'Это токен сообщества, видео он не загружает: нужен токен пользователя VK с правом video',
      service: 'Это сервисный токен, видео он не загружает: нужен токен пользователя VK с правом video',
    },
  },
} as const
