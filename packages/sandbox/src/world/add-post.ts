import { nextId } from './next-id.ts'
import type { Post, World } from './world.ts'

/** Puts a post on a wall. */
export function addPost(world: World, input: Omit<Post, 'id' | 'createdAt'>): Post {
  const post: Post = { ...input, id: nextId(world), createdAt: world.clock.now() }
  world.posts.set(`${post.ownerId}_${post.id}`, post)
  return post
}
