import type { Command, Language } from '../../command.ts'
import { groups, nextWords, shellOptions } from './words.ts'

/** A script for fish 3 and newer, with the summaries in the person's language. */
export function fishCompletion(commands: readonly Command[], language: Language): string {
  const starts = ['', ...groups(commands)].flatMap((group) =>
    nextWords(commands, group).map((word) => {
      const whole = group === '' ? word : `${group} ${word}`
      const summary = commands.find(({ name }) => name === whole)?.summary[language]
      return `complete -c vkast -n '${expects(commands, group)}' -f -a '${word}'${summary ? ` -d ${quoted(summary)}` : ''}`
    }),
  )
  return ['# fish completion of vkast: vkast completion fish | source', ...starts, ...commands.flatMap(options)].join(
    '\n',
  )
}

/** The words so far are those of the group, and none of what is below it. */
function expects(commands: readonly Command[], group: string): string {
  if (group === '') return '__fish_use_subcommand'
  const seen = group.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`)
  return [...seen, `not __fish_seen_subcommand_from ${nextWords(commands, group).join(' ')}`].join('; and ')
}

function options(command: Command): string[] {
  const seen = command.name
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ')
  return shellOptions(command).map(({ long, short, takesValue, choices }) =>
    [
      `complete -c vkast -n '${seen}' -l ${long.slice(2)}`,
      short ? ` -s ${short.slice(1)}` : '',
      takesValue ? ' -r' : '',
      choices.length > 0 ? ` -f -a '${choices.join(' ')}'` : '',
    ].join(''),
  )
}

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`
