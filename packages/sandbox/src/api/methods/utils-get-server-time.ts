import { defineMethod } from '../method.ts'

/** The sandbox's time in whole seconds. */
export const utilsGetServerTime = defineMethod({
  name: 'utils.getServerTime',
  tokenKinds: ['user', 'community', 'service'],
  rights: 0,
  params: {},
  run: ({ world }) => Math.floor(world.clock.now() / 1000),
})
