import { ApiError } from '../../api-error.ts'
import { defineMethod } from '../method.ts'
import { integer } from '../params.ts'

/** The bit mask of what the token may do (vk-facts 5.3). Of another user nothing is told (*assumed*). */
export const accountGetAppPermissions = defineMethod({
  name: 'account.getAppPermissions',
  tokenKinds: ['user'],
  rights: 0,
  params: { user_id: integer({ min: 1 }) },
  run({ token, params }) {
    if (params.user_id !== undefined && params.user_id !== token.userId) {
      throw new ApiError(15, 'Access denied: no access to call this method')
    }
    return token.rights
  },
})

/** The token's own user (vk-facts 8). */
export const accountGetProfileInfo = defineMethod({
  name: 'account.getProfileInfo',
  tokenKinds: ['user'],
  rights: 0,
  params: {},
  run({ world, token }) {
    const user = world.users.get(token.userId ?? 0)
    if (user === undefined) throw new ApiError(18, 'User was deleted or banned')
    return {
      id: user.id,
      first_name: user.firstName,
      last_name: user.lastName,
      screen_name: user.screenName,
      sex: 0,
      bdate: '1.1.1990',
      bdate_visibility: 0,
      home_town: '',
      status: '',
      phone: '+7 *** *** ** 00',
      relation: 0,
      photo_200: `${world.settings.baseUrl}/u${user.id}.png`,
      is_service_account: false,
    }
  },
})
