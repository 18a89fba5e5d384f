/** Rights of user tokens by their names in `scope` (vk-facts 5.1). */
export const RIGHTS = {
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
  ads: 32768,
  offline: 65536,
  docs: 131072,
  groups: 262144,
  notifications: 524288,
  stats: 1048576,
  email: 4194304,
  adsweb: 8388608,
  leads: 16777216,
  group_messages: 33554432,
  exchange: 67108864,
  market: 134217728,
  phone: 268435456,
} as const

export type RightName = keyof typeof RIGHTS

/** The mask for some names: `rightsMask('video', 'wall')` is 8208. */
export function rightsMask(...names: RightName[]): number {
  return names.reduce((mask, name) => mask | RIGHTS[name], 0)
}
