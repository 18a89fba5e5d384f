import { findCommand, findGroup } from '../arguments/find-command.ts'
import type { Command } from '../command.ts'
import { helpOf, overview } from '../help-result.ts'

export const help: Command = {
  name: 'help',
  summary: { en: 'Show all commands, or one of them', ru: 'Показать все команды или одну из них' },
  arguments: [
    {
      name: 'command',
      summary: { en: 'A command, such as token add', ru: 'Команда, например token add' },
      isOptional: true,
      isMany: true,
    },
  ],
  examples: ['vkast help', 'vkast help token add'],
  async run({ commands, language }, { arguments: words }) {
    const group = findGroup(commands, words)
    if (group.length > 0) return overview(group, language)
    const found = findCommand(commands, words, language)
    return found ? helpOf(found.command, language) : overview(commands, language)
  },
}
