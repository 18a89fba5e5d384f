import { RIGHTS } from '../../world/rights.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, oneOf } from '../params.ts'

/** Friends online, by default the caller's: ids, or with `online_mobile` two lists (vk-facts 8). That it needs the right `friends` is *assumed*. */
export const friendsGetOnline = defineMethod({
  name: 'friends.getOnline',
  tokenKinds: ['user'],
  rights: RIGHTS.friends,
  params: {
    user_id: integer({ min: 1 }),
    list_id: integer({ min: 0 }),
    online_mobile: flag(),
    order: oneOf('random', 'hints'),
    count: integer({ min: 0 }),
    offset: integer({ min: 0 }),
  },
  run({ world, token, params }) {
    const friends = world.users.get(params.user_id ?? token.userId ?? 0)?.friendsOnline ?? []
    const offset = params.offset ?? 0
    const online = friends.slice(offset, params.count === undefined ? undefined : offset + params.count)
    return params.online_mobile ? { online, online_mobile: [] } : online
  },
})
