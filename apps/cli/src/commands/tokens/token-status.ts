import type { Command } from '../../command.ts'
import { say } from '../../language.ts'
import { wrap } from '../../output/wrap.ts'
import { findCredential, listCredentials } from './find-credential.ts'
import { tokenLines } from './token-lines.ts'

export const tokenStatus: Command = {
  name: 'token status',
  summary: { en: 'Show every token and the time it has left', ru: 'Показать токены и сколько им осталось' },
  details: {
    en: 'Never asks VK: vkast token probe does. Exit code 1 where none of them can publish.',
    ru: 'VK не спрашивает: это делает vkast token probe. Код завершения 1, если публиковать не может ни один.',
  },
  arguments: [
    { name: 'token', summary: { en: 'Number or name of one', ru: 'Номер или имя одного' }, isOptional: true },
  ],
  examples: ['vkast token status', 'vkast token status --json'],
  async run(deps, { arguments: [typed] }) {
    const client = await deps.client()
    const all = typed ? [await findCredential(client, deps.language, typed)] : await listCredentials(client)
    return {
      json: all,
      exitCode: all.some(({ is_valid }) => is_valid) ? 0 : 1,
      text: (columns) => (all.length > 0 ? tokenLines(all, deps, columns) : wrap(say(deps.language, none), columns, 2)),
    }
  },
}

const none = {
  en: 'There are no tokens. Add one: vkast token add < address.txt',
  ru: 'Токенов нет. Добавьте: vkast token add < address.txt',
}
