import { readAddresses } from '../engine/addresses.ts'
import { postForm } from './post-form.ts'
import { VkIdError } from './vk-id-error.ts'
import type { VkIdOptions } from './vk-id-options.ts'

export interface ClientCredentialsOptions extends Omit<VkIdOptions, 'idUrl'> {
  clientSecret: string
  /** Default `https://oauth.vk.ru`. */
  oauthUrl?: string | undefined
  apiVersion?: string | undefined
}

/**
 * An app's service token. VK calls this way old: the key also stands in the app's settings.
 *
 * Throws `VkIdError` in VK's words. Source: RFC 6749 4.4, vk-facts 4.4
 */
export async function clientCredentials({
  oauthUrl,
  clientSecret,
  apiVersion = '5.199',
  ...options
}: ClientCredentialsOptions): Promise<{ token: string; expires: number }> {
  const addresses = readAddresses({ oauthUrl })
  const answer = await postForm({ ...options, idUrl: addresses.oauthUrl }, '/access_token', {
    grant_type: 'client_credentials',
    client_secret: clientSecret,
    v: apiVersion,
  })
  if (typeof answer.access_token !== 'string' || answer.access_token === '') {
    throw new VkIdError({ code: 'answer_invalid', message: 'VK\'s answer has no "access_token"' })
  }
  return { token: answer.access_token, expires: Number(answer.expires_in) || 0 }
}
