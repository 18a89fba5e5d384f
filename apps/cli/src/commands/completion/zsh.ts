import type { Command } from '../../command.ts'
import { bashCompletion } from './bash.ts'

/** zsh understands a script for bash once it is told to. */
export const zshCompletion = (commands: readonly Command[]): string =>
  [
    '# zsh completion of vkast: eval "$(vkast completion zsh)"',
    'autoload -Uz +X compinit bashcompinit',
    '(( $+functions[compdef] )) || compinit',
    'bashcompinit',
    bashCompletion(commands).replace(/^#.*\n/, ''),
  ].join('\n')
