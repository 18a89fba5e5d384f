import { limitOption, readLimit } from '../arguments/limit-option.ts'
import type { Command } from '../command.ts'
import { say } from '../language.ts'
import { renderTable } from '../output/table.ts'

export const presets: Command = {
  name: 'presets',
  summary: { en: 'List the presets that a publication can take', ru: 'Показать пресеты для публикаций' },
  options: { limit: limitOption },
  examples: ['vkast presets', 'vkast presets --json'],
  async run({ client, language }, given) {
    const all = await (await client()).listPresets({ query: { limit: readLimit(language, given) } })
    const title = (en: string, ru: string): string => say(language, { en, ru })
    return {
      json: all,
      text: (columns) =>
        all.length === 0
          ? title('There are no presets', 'Пресетов нет')
          : renderTable(
              all,
              [
                { title: 'ID', cell: ({ id }) => String(id) },
                { title: title('NAME', 'ИМЯ'), cell: ({ name }) => name, least: 12 },
                {
                  title: title('PAGE', 'СТРАНИЦА'),
                  cell: ({ group_id }) => (group_id ? `club${group_id}` : title('profile', 'профиль')),
                },
                { title: title('TITLE', 'НАЗВАНИЕ'), cell: ({ title_template }) => title_template ?? '—', least: 10 },
              ],
              columns,
            ),
    }
  },
}
