import type { credentials } from '@vkast/contract'
import type { z } from 'zod'
import type { Text } from '../../command.ts'

export type Cure = z.output<typeof credentials.Diagnosis>['cures'][number]

/** What a person can do about a token, in words and commands. */
export const cureTexts: Record<Cure, Text> = {
  renew: {
    en: 'Make a new token and give it: vkast token add < address.txt',
    ru: 'Получите новый токен и передайте: vkast token add < address.txt',
  },
  use_its_address: {
    en: 'VK takes it only from the address at which it was made. Keep it there and let an agent make the calls: vkast agent. Or make one in the network of the service',
    ru: 'VK принимает его только с того адреса, где он получен. Оставьте его там, вызовы сделает агент: vkast agent. Или получите токен в сети сервиса',
  },
  unblock_account: {
    en: 'VK has blocked the account: restore it at VK, then add a new token',
    ru: 'VK заблокировал аккаунт: восстановите его в VK и добавьте новый токен',
  },
  add_video_right: {
    en: 'It lacks the right to video: make a new one and allow video',
    ru: 'У него нет права на видео: получите новый и разрешите видео',
  },
  use_user_token: {
    en: 'Tokens of this kind cannot upload video: add the token of a VK user',
    ru: 'Токены этого вида не загружают видео: добавьте токен пользователя VK',
  },
  ask_for_offline: {
    en: 'It ends in a day: ask for the offline right, which VK may still grant',
    ru: 'Он живёт сутки: запросите право offline, VK может его дать',
  },
  start_agent: {
    en: 'Its agent is away: start it on the machine that keeps the token: vkast agent',
    ru: 'Агент не на связи: запустите его на машине, где хранится токен: vkast agent',
  },
}
