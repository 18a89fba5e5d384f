import type { Command } from '../../command.ts'
import { groups, nextWords, shellOptions } from './words.ts'

/** A script for bash 3.2 and newer: it knows the commands as they were when it was printed, and asks nobody. */
export function bashCompletion(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name)
  return `# bash completion of vkast: eval "$(vkast completion bash)"
_vkast() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word next i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$word" in -*) continue ;; esac
    next="\${command:+$command }$word"
    case "$next" in ${quoted([...new Set([...names, ...groups(commands)])])}) command="$next" ;; *) break ;; esac
  done
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap(values).join('\n')}
  esac
  case "$current" in
    -*)
      case "$command" in
${commands.map((command) => `        '${command.name}') COMPREPLY=($(compgen -W '${longs(command)}' -- "$current")) ;;`).join('\n')}
        *) COMPREPLY=($(compgen -W '--help --json --lang --service --version' -- "$current")) ;;
      esac
      return ;;
  esac
  case "$command" in
${['', ...groups(commands)].map((group) => `    '${group}') COMPREPLY=($(compgen -W '${nextWords(commands, group).join(' ')}' -- "$current")) ;;`).join('\n')}
  esac
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _vkast vkast`
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' | ')

const longs = (command: Command): string =>
  shellOptions(command)
    .map(({ long }) => long)
    .join(' ')

/** After an option that takes a value: its choices, else files. */
function values(command: Command): string[] {
  return shellOptions(command)
    .filter(({ takesValue }) => takesValue)
    .map(({ long, short, choices }) => {
      const patterns = [long, ...(short ? [short] : [])].map((option) => `'${command.name} ${option}'`).join(' | ')
      const list = choices.length > 0 ? `compgen -W '${choices.join(' ')}' --` : 'compgen -f --'
      return `    ${patterns}) COMPREPLY=($(${list} "$current")); return ;;`
    })
}
