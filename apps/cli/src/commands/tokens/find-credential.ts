import type { credentials, VkastClient } from '@vkast/contract'
import type { z } from 'zod'
import { type Language, Refused } from '../../command.ts'
import { say } from '../../language.ts'

export type Credential = z.output<typeof credentials.Credential>

/** Own credentials, oldest first. */
export const listCredentials = (client: VkastClient): Promise<Credential[]> =>
  client.listCredentials({ query: { limit: 200 } })

/** The credential with the number or the name that was typed. Throws {@link Refused} where there is none. */
export async function findCredential(client: VkastClient, language: Language, typed: string): Promise<Credential> {
  const all = await listCredentials(client)
  const found = all.find(({ account_name }) => account_name === typed) ?? all.find(({ id }) => String(id) === typed)
  if (!found) throw new Refused(say(language, none, { typed }))
  return found
}

const none = {
  en: 'There is no token with the number or name "{typed}". All of them: vkast token status',
  ru: 'Нет токена с номером или именем «{typed}». Все токены: vkast token status',
}
