import { type Command, Refused } from '../../command.ts'
import { say } from '../../language.ts'
import { findCredential, listCredentials } from './find-credential.ts'
import { probeTokens, verdictLines } from './probe-tokens.ts'

export const tokenProbe: Command = {
  name: 'token probe',
  summary: { en: 'Ask VK now what tokens can do', ru: 'Спросить VK сейчас, что могут токены' },
  details: {
    en: 'All of them unless one is named. Exit code 1 where one of those asked about cannot publish.',
    ru: 'Все, если не назван один. Код завершения 1, если какой-то из проверенных не может публиковать.',
  },
  arguments: [
    { name: 'token', summary: { en: 'Number or name of one', ru: 'Номер или имя одного' }, isOptional: true },
  ],
  examples: ['vkast token probe', 'vkast token probe 3'],
  async run(deps, { arguments: [typed] }) {
    const client = await deps.client()
    const all = typed ? [await findCredential(client, deps.language, typed)] : await listCredentials(client)
    if (all.length === 0) throw new Refused(say(deps.language, none))
    const verdicts = await probeTokens(client, all)
    return {
      json: verdicts,
      exitCode: verdicts.every(({ is_valid }) => is_valid) ? 0 : 1,
      text: (columns) => verdicts.flatMap((verdict) => verdictLines(verdict, deps, columns)).join('\n'),
    }
  },
}

const none = {
  en: 'There are no tokens. Add one: vkast token add < address.txt',
  ru: 'Токенов нет. Добавьте: vkast token add < address.txt',
}
