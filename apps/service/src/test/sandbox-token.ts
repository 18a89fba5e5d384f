import { rightsMask, type Sandbox, SEED, type Token } from '@vkast/sandbox'

/** Ann's id at the sandbox, and everything publishing needs. */
export const ANN = SEED.users[0].id
export const BORIS = SEED.users[1].id
export const FULL_RIGHTS = rightsMask('video', 'wall', 'groups')

type TokenInput = Parameters<Sandbox['control']['createToken']>[0]

/** A token of Ann's that may do everything, unless told otherwise. */
export function makeToken({ control }: Sandbox, input: Partial<TokenInput> = {}): Token {
  return control.createToken({ appId: SEED.appId, userId: ANN, rights: FULL_RIGHTS, ...input })
}

export const makeCommunityToken = ({ control }: Sandbox, communityId: number = SEED.communities[0].id): Token =>
  control.createToken({ kind: 'community', appId: SEED.appId, communityId, userId: ANN, rights: rightsMask('wall') })

export const makeServiceToken = ({ control }: Sandbox): Token =>
  control.createToken({ kind: 'service', appId: SEED.appId })

/** The address at which VK's consent page ends. */
export const redirectUrl = (token: Token, expiresIn = 86_400): string =>
  `https://oauth.vk.com/blank.html#access_token=${token.token}&expires_in=${expiresIn}&user_id=${token.userId}`
