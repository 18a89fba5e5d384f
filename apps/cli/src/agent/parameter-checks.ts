/** Whether a value may go to VK under the name it came with. */
export type Check = (value: string | number) => boolean

/** A whole number, as one or written out; communities are negative. */
export const integer: Check = (value) =>
  typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d{1,16}$/.test(value)

/** VK's form of yes and no. */
export const flag: Check = (value) => value === 0 || value === 1 || value === '0' || value === '1'

/** Any words up to so many characters: VK shows them, and nothing of them is looked up, here or there. */
export const text =
  (maxLength: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= maxLength && value.isWellFormed()

/** Numbers joined by commas, so many at most. */
export const integers = (most: number): Check => listOf(most, /^-?\d{1,16}$/)

/** Places such as `-1_2`, with an access key where one is needed. */
export const places = (most: number): Check => listOf(most, /^-?\d{1,16}_\d{1,16}(?:_[0-9A-Za-z]{1,64})?$/)

/** One video of VK's own. Photos, documents and addresses can be attached too, and are not. */
export const videoAttachment: Check = listOf(1, /^video-?\d{1,16}_\d{1,16}(?:_[0-9A-Za-z]{1,64})?$/)

/** Words out of a closed list, joined by commas. */
export const words =
  (...known: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && value.split(',').every((word) => known.includes(word))

/** VK's words for who may see: `only_me`, `members`, `list5`, numbers of people. Source: vk-facts 7.2 */
export const privacy: Check = listOf(50, /^(?:[a-z][a-z_]{0,39}|-?list\d{1,16}|-?\d{1,16})$/)

/** A name that somebody has drawn by lot. */
export const lot: Check = (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

function listOf(most: number, part: RegExp): Check {
  return (value) => {
    const parts = String(value).split(',')
    return parts.length <= most && parts.every((each) => part.test(each))
  }
}
