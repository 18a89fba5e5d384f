import type { Argument, Command, Language } from '../command.ts'

/** `vkast publication <id> [options]`. */
export function usageLine(command: Command, language: Language): string {
  const words = (command.arguments ?? []).map(argumentWord)
  return ['vkast', command.name, ...words, language === 'ru' ? '[опции]' : '[options]'].join(' ')
}

function argumentWord({ name, isOptional, isMany }: Argument): string {
  const word = `<${name}>${isMany ? '...' : ''}`
  return isOptional ? `[${word}]` : word
}
