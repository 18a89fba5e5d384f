/** The rights of users in the documented interface, in its order; all of VK's are in `scopesToMask`. */
export const userScopes: Map<string, number> = new Map([
  ['notify', 1],
  ['friends', 2],
  ['photos', 4],
  ['audio', 8],
  ['video', 16],
  ['pages', 128],
  ['link', 256],
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
  ['market', 134_217_728],
])

/** The rights of communities in the documented interface, in its order. */
export const groupScopes: Map<string, number> = new Map([
  ['stories', 1],
  ['photos', 4],
  ['messages', 4096],
  ['docs', 131_072],
  ['manage', 262_144],
])
