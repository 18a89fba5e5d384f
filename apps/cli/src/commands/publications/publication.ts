import { readNumber } from '../../arguments/read-number.ts'
import type { Command } from '../../command.ts'
import { publicationRecord } from './publication-lines.ts'

export const publication: Command = {
  name: 'publication',
  summary: {
    en: 'Show one: its state, why it waits, what comes next',
    ru: 'Показать одну: состояние, чего ждёт, что дальше',
  },
  arguments: [{ name: 'id', summary: { en: 'Its number', ru: 'Её номер' } }],
  examples: ['vkast publication 12', 'vkast publication 12 --json'],
  async run({ client, language }, { arguments: [typed] }) {
    const id = readNumber(language, typed, 'id')
    const one = await (await client()).getPublication({ params: { id } })
    return { json: one, text: (columns) => publicationRecord(one, language, columns) }
  },
}
