import type { Language, Text } from '../command.ts'

/** States of a credential, as people say them. */
const credentialStates: Record<string, Text> = {
  active: { en: 'works', ru: 'работает' },
  expiring: { en: 'ends soon', ru: 'скоро закончится' },
  expired: { en: 'expired', ru: 'истёк' },
  revoked: { en: 'revoked', ru: 'отозван' },
  ip_mismatch: { en: 'bound to another address', ru: 'привязан к другому адресу' },
  limited: { en: 'cannot publish', ru: 'не может публиковать' },
  blocked: { en: 'account blocked', ru: 'аккаунт заблокирован' },
  reauthorization_required: { en: 'sign in again', ru: 'нужен новый вход' },
  agent_away: { en: 'agent is away', ru: 'агент не на связи' },
  unknown: { en: 'not checked', ru: 'не проверен' },
}

const publicationStates: Record<string, Text> = {
  scheduled: { en: 'scheduled', ru: 'запланирована' },
  queued: { en: 'queued', ru: 'в очереди' },
  reserving: { en: 'reserving', ru: 'место в VK' },
  transferring: { en: 'sending', ru: 'отправка' },
  processing: { en: 'processing', ru: 'обработка в VK' },
  finishing: { en: 'finishing', ru: 'завершение' },
  waiting_for_token: { en: 'waiting', ru: 'ждёт' },
  published: { en: 'published', ru: 'опубликована' },
  mismatch: { en: 'mismatch', ru: 'отличается' },
  failed: { en: 'failed', ru: 'не удалась' },
  cancelled: { en: 'cancelled', ru: 'отменена' },
}

/** A state in a person's words; one that came with a newer service stays as it is. */
export const credentialState = (state: string, language: Language): string =>
  credentialStates[state]?.[language] ?? state
export const publicationState = (state: string, language: Language): string =>
  publicationStates[state]?.[language] ?? state
