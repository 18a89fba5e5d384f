const MAX_LENGTH = 100
const NAMELESS = 'VK Account'

/** What a credential is called that nobody named: as VK calls the account, with a number if the user has that name. */
export function nameFor(vkName: string | undefined, taken: ReadonlySet<string>): string {
  const name = cleaned(vkName ?? '') || NAMELESS
  if (!taken.has(name)) return name
  for (let number = 2; ; number++) {
    const numbered = `${cut(name, MAX_LENGTH - String(number).length - 1)} ${number}`
    if (!taken.has(numbered)) return numbered
  }
}

const cleaned = (name: string): string => cut(name.replace(/[\p{Cc}\s]+/gu, ' ').trim(), MAX_LENGTH)

/** Never through the middle of a character. */
const cut = (name: string, length: number): string =>
  name.length <= length
    ? name.toWellFormed()
    : name
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .toWellFormed()
        .trim()
