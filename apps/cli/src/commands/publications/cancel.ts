import { readNumber } from '../../arguments/read-number.ts'
import type { Command } from '../../command.ts'
import { publicationRecord } from './publication-lines.ts'

export const cancel: Command = {
  name: 'cancel',
  summary: {
    en: 'Stop a publication and remove what it left at VK',
    ru: 'Остановить публикацию и убрать её следы в VK',
  },
  arguments: [{ name: 'id', summary: { en: 'Number of the publication', ru: 'Номер публикации' } }],
  examples: ['vkast cancel 12'],
  async run({ client, language }, { arguments: [typed] }) {
    const id = readNumber(language, typed, 'id')
    const one = await (await client()).cancelPublication({ params: { id } })
    return { json: one, text: (columns) => publicationRecord(one, language, columns) }
  },
}
