import type { ParamsOf, ResponseOf, VkMethod, VkMethods } from '../methods.ts'

/** An item of a list that VK answers: of any form the answer can have. */
export type ItemOf<R> = R extends unknown ? ('items' extends keyof R ? Element<R['items']> : never) : never

type Element<L> = NonNullable<L> extends readonly (infer I)[] ? I : never

/** A method that answers a list page by page: it takes `offset` and `count` and answers `items`. */
export type ListMethod = {
  [M in VkMethod]: 'offset' | 'count' extends keyof VkMethods[M]['params']
    ? [ItemOf<ResponseOf<M>>] extends [never]
      ? never
      : M
    : never
}[VkMethod]

/** What reading a list may have of its own. */
export interface EachOptions {
  signal?: AbortSignal | undefined
  priority?: 'normal' | 'high' | undefined
}

/** The lists of a client: `vk.each.video.get(…)`. */
export type VkEach = {
  readonly [S in ListMethod extends `${infer Section}.${string}` ? Section : never]: {
    readonly [M in ListMethod as M extends `${S}.${infer Name}` ? Name : never]: EachCall<M>
  }
}

/** Reads one list; parameters may be left out where none is required. */
export type EachCall<M extends ListMethod> =
  Record<never, never> extends ParamsOf<M>
    ? (params?: ParamsOf<M>, options?: EachOptions) => AsyncGenerator<ItemOf<ResponseOf<M>>, void, undefined>
    : (params: ParamsOf<M>, options?: EachOptions) => AsyncGenerator<ItemOf<ResponseOf<M>>, void, undefined>

/** Most items VK gives in one page, where it is more than 100 (*assumed* of VK's documentation; a `count` goes before it). */
const PAGE_SIZES: Readonly<Record<string, number>> = {
  'friends.get': 5_000,
  'groups.get': 1_000,
  'groups.getMembers': 1_000,
  'likes.getList': 1_000,
  'photos.get': 1_000,
  'users.getFollowers': 1_000,
  'video.get': 200,
  'video.search': 200,
}

/** How many items of a list to ask for in a page. */
export const pageSizeOf = (method: string): number => PAGE_SIZES[method] ?? 100
