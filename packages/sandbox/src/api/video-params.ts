import { type ParamRule, text } from './params.ts'

/** Longest title and description VK takes (vk-facts 7.1). */
export const videoTitle = (): ParamRule<string, false> => text({ max: 128 })
export const videoDescription = (): ParamRule<string, false> => text({ max: 5000 })
