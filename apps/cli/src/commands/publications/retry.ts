import { readNumber } from '../../arguments/read-number.ts'
import type { Command } from '../../command.ts'
import { publicationRecord } from './publication-lines.ts'

export const retry: Command = {
  name: 'retry',
  summary: { en: 'Try a failed publication again, or repair one', ru: 'Повторить неудачную публикацию или исправить' },
  arguments: [{ name: 'id', summary: { en: 'Number of the publication', ru: 'Номер публикации' } }],
  examples: ['vkast retry 12'],
  async run({ client, language }, { arguments: [typed] }) {
    const id = readNumber(language, typed, 'id')
    const one = await (await client()).retryPublication({ params: { id } })
    return { json: one, text: (columns) => publicationRecord(one, language, columns) }
  },
}
