import type { Command, Language, Result } from './command.ts'
import { commandHelp, overviewHelp } from './output/help-text.ts'

/** The help of one command; as JSON its specification. */
export const helpOf = (command: Command, language: Language): Result => {
  const { run: _, ...specification } = command
  return { json: specification, text: (columns) => commandHelp(command, { language, columns }) }
}

/** The help of all of them. */
export const overview = (commands: readonly Command[], language: Language): Result => ({
  json: commands.map(({ name, summary }) => ({ name, summary: summary[language] })),
  text: (columns) => overviewHelp(commands, { language, columns }),
})
