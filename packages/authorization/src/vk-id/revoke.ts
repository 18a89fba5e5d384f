import { postForm } from './post-form.ts'
import { VkIdError } from './vk-id-error.ts'
import type { VkIdOptions } from './vk-id-options.ts'

/** Takes back the rights this person gave the app; its tokens end. Throws `VkIdError`. Source: vk-facts 6.7 */
export async function revoke(options: VkIdOptions & { accessToken: string }): Promise<void> {
  requireOne(await postForm(options, '/oauth2/revoke', { access_token: options.accessToken }))
}

/** Ends this one sign-in; the rights stay given. Throws `VkIdError`. Source: vk-facts 6.7 */
export async function logout(
  options: VkIdOptions & { accessToken: string; deviceId?: string | undefined },
): Promise<void> {
  const fields = { access_token: options.accessToken, device_id: options.deviceId }
  requireOne(await postForm(options, '/oauth2/logout', fields))
}

function requireOne({ response }: Record<string, unknown>): void {
  if (response !== 1)
    throw new VkIdError({ code: 'answer_invalid', message: 'VK ID did not confirm', effect: 'unknown' })
}
