import type { World } from './world.ts'

/** An id that no video, album, post or picture has had or will have. */
export function nextId(world: World): number {
  const id = world.nextId
  world.nextId += 1
  return id
}
