import { limitOption, readLimit } from '../arguments/limit-option.ts'
import type { Command } from '../command.ts'
import { say } from '../language.ts'
import { formatBytes, formatInstant, formatSeconds } from '../output/format-value.ts'
import { renderTable } from '../output/table.ts'

export const recordings: Command = {
  name: 'recordings',
  summary: { en: 'List the videos at the service', ru: 'Показать видео на сервисе' },
  options: { limit: limitOption },
  examples: ['vkast recordings', 'vkast recordings --limit 200 --json'],
  async run({ client, language }, given) {
    const all = await (await client()).listRecordings({ query: { limit: readLimit(language, given) } })
    const title = (en: string, ru: string): string => say(language, { en, ru })
    return {
      json: all,
      text: (columns) =>
        all.length === 0
          ? title('There are no recordings', 'Записей нет')
          : renderTable(
              all,
              [
                { title: 'ID', cell: ({ id }) => String(id) },
                { title: title('TITLE', 'НАЗВАНИЕ'), cell: (one) => one.title, least: 12 },
                { title: title('SIZE', 'РАЗМЕР'), cell: ({ size }) => formatBytes(size, language) },
                { title: title('LENGTH', 'ДЛИНА'), cell: (one) => formatSeconds(one.duration_seconds, language) },
                { title: title('RECEIVED', 'ПОЛУЧЕНА'), cell: ({ created_at }) => formatInstant(created_at) },
              ],
              columns,
            ),
    }
  },
}
