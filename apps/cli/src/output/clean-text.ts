// What VK, a service or a file name brings may hold commands for the terminal; nothing of it gets there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The text without control characters; line ends and tabs stay. */
export const cleanText = (text: string): string => text.replace(CONTROL, '')

/** JSON in which no character can command a terminal; `JSON.stringify` itself leaves some. */
export const cleanJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
