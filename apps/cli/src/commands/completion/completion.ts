import { type Command, UsageError } from '../../command.ts'
import { say } from '../../language.ts'
import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import { zshCompletion } from './zsh.ts'

export const completion: Command = {
  name: 'completion',
  summary: { en: 'Print what completes commands in a shell', ru: 'Напечатать дополнение команд для оболочки' },
  details: {
    en: 'bash and zsh: eval "$(vkast completion bash)" in ~/.bashrc or, with zsh, in ~/.zshrc. fish: vkast completion fish | source in its config.',
    ru: 'bash и zsh: eval "$(vkast completion bash)" в ~/.bashrc или, с zsh, в ~/.zshrc. fish: vkast completion fish | source в его настройках.',
  },
  arguments: [{ name: 'shell', summary: { en: 'bash, zsh or fish', ru: 'bash, zsh или fish' } }],
  examples: ['vkast completion bash', 'vkast completion fish'],
  async run({ commands, language }, { arguments: [shell] }) {
    const script = scriptFor(shell)?.(commands, language)
    if (script === undefined)
      throw new UsageError(say(language, { en: 'The shell is bash, zsh or fish', ru: 'Оболочка: bash, zsh или fish' }))
    return { json: { shell, script }, text: () => script }
  },
}

function scriptFor(shell: string | undefined) {
  if (shell === 'bash') return bashCompletion
  if (shell === 'zsh') return zshCompletion
  return shell === 'fish' ? fishCompletion : undefined
}
