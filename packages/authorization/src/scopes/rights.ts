/** Whose token a right belongs to: bits mean different things (vk-facts 5.1, 5.2). */
export type RightsOf = 'user' | 'community'

/** The rights of a user's token by VK's names, and their bits. Source: vk-facts 5.1 */
const USER: readonly (readonly [string, number])[] = [
  ['notify', 1],
  ['friends', 2],
  ['photos', 4],
  ['audio', 8],
  ['video', 16],
  ['stories', 64],
  ['pages', 128],
  ['link', 256],
  ['wallmenu', 512],
  ['status', 1024],
  ['notes', 2048],
  ['messages', 4096],
  ['wall', 8192],
  ['ads', 32_768],
  ['offline', 65_536],
  ['docs', 131_072],
  ['groups', 262_144],
  ['notifications', 524_288],
  ['stats', 1_048_576],
  ['email', 4_194_304],
  ['adsweb', 8_388_608],
  ['leads', 16_777_216],
  ['group_messages', 33_554_432],
  ['exchange', 67_108_864],
  ['market', 134_217_728],
  ['phone', 268_435_456],
]

/** The rights of a community's token. Source: vk-facts 5.2 */
const COMMUNITY: readonly (readonly [string, number])[] = [
  ['stories', 1],
  ['photos', 4],
  ['app_widget', 64],
  ['messages', 4096],
  ['wall', 8192],
  ['docs', 131_072],
  ['manage', 262_144],
]

/** Other names VK has for the same bit. */
const ALIASES: Record<RightsOf, Record<string, number>> = { user: { menu: 256 }, community: {} }

/** Rights by bit, each with the name that is given out. */
export const RIGHTS: Record<RightsOf, readonly (readonly [string, number])[]> = { user: USER, community: COMMUNITY }

/** The bit of a name, undefined for a name VK does not have. */
export const bitOf = (name: string, of: RightsOf): number | undefined =>
  RIGHTS[of].find(([known]) => known === name)?.[1] ??
  (Object.hasOwn(ALIASES[of], name) ? ALIASES[of][name] : undefined)
