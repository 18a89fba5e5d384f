import type { Config, VkIdApp } from '../../config.ts'
import { Refusal } from '../../refusal.ts'

/** Throws {@link Refusal} `app_id_missing` without `VKAST_VKID_CLIENT_ID`. */
export function requireVkIdApp({ vk }: Pick<Config, 'vk'>): VkIdApp {
  if (!vk.idApp) throw new Refusal('app_id_missing')
  return vk.idApp
}

/** The name that every app has, and the operator's rights but `offline`: VK ID knows no such, it has refresh tokens. */
export const scopeOf = ({ vk }: Pick<Config, 'vk'>): string[] => [
  'vkid.personal_info',
  ...vk.scope.split(',').filter((name) => name !== 'offline'),
]
