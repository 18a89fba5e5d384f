/** Rights of user tokens by their bits in VK's mask (vk-facts 5.1). */
const BITS: Record<string, number> = {
  notify: 1,
  friends: 2,
  photos: 4,
  audio: 8,
  video: 16,
  stories: 64,
  pages: 128,
  menu: 256,
  wallmenu: 512,
  status: 1024,
  notes: 2048,
  messages: 4096,
  wall: 8192,
  ads: 32_768,
  offline: 65_536,
  docs: 131_072,
  groups: 262_144,
  notifications: 524_288,
  stats: 1_048_576,
  email: 4_194_304,
  adsweb: 8_388_608,
  leads: 16_777_216,
  group_messages: 33_554_432,
  exchange: 67_108_864,
  market: 134_217_728,
  phone: 268_435_456,
}

/** What publishing needs: `video` always, `wall` for posts, `groups` to list and reach communities. */
export const NEEDED_RIGHTS = ['video', 'wall', 'groups'] as const

export const hasRight = (mask: number, name: string): boolean => (mask & (BITS[name] ?? 0)) !== 0

/** Names of the rights in a mask, by bit. */
export const rightNames = (mask: number): string[] => Object.keys(BITS).filter((name) => hasRight(mask, name))

/** What publishing needs and the mask lacks; all of it where VK did not tell the mask. */
export const missingRights = (mask: number | null): string[] =>
  NEEDED_RIGHTS.filter((name) => mask === null || !hasRight(mask, name))
