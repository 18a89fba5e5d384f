import { postForm } from './post-form.ts'
import { VkIdError } from './vk-id-error.ts'
import type { VkIdOptions } from './vk-id-options.ts'

/** A person as VK ID tells; what is absent was not granted. Public information is masked by VK. */
export interface VkIdUser {
  userId: number
  firstName: string | undefined
  lastName: string | undefined
  avatar: string | undefined
  email: string | undefined
  phone: string | undefined
  birthday: string | undefined
  /** VK's number: 1 female, 2 male. */
  sex: number | undefined
  isVerified: boolean | undefined
}

/** Who signed in, by an access token. Throws `VkIdError` `invalid_token` for a dead one. Source: vk-facts 6.7 */
export async function userInfo(options: VkIdOptions & { accessToken: string }): Promise<VkIdUser> {
  return readUser(await postForm(options, '/oauth2/user_info', { access_token: options.accessToken }))
}

/** Who signed in, masked, by an id token. Throws `VkIdError`. Source: vk-facts 6.7 */
export async function publicInfo(options: VkIdOptions & { idToken: string }): Promise<VkIdUser> {
  return readUser(await postForm(options, '/oauth2/public_info', { id_token: options.idToken }))
}

function readUser({ user }: Record<string, unknown>): VkIdUser {
  if (typeof user !== 'object' || user === null) throw invalid('user')
  const fields = user as Record<string, unknown>
  const text = (name: string) => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : undefined)
  const userId = Number(fields.user_id) // VK gives it as a text here
  if (!Number.isSafeInteger(userId) || userId <= 0) throw invalid('user_id')
  return {
    userId,
    firstName: text('first_name'),
    lastName: text('last_name'),
    avatar: text('avatar'),
    email: text('email'),
    phone: text('phone'),
    birthday: text('birthday'),
    sex: typeof fields.sex === 'number' ? fields.sex : undefined,
    isVerified: typeof fields.verified === 'boolean' ? fields.verified : undefined,
  }
}

const invalid = (name: string): VkIdError =>
  new VkIdError({ code: 'answer_invalid', message: `VK ID's answer has no "${name}"` })
