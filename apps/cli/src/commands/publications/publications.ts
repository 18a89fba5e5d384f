import { publications as contract } from '@vkast/contract'
import { limitOption, readLimit } from '../../arguments/limit-option.ts'
import { readNumberOption } from '../../arguments/read-number.ts'
import { type Command, UsageError } from '../../command.ts'
import { say } from '../../language.ts'
import { publicationTable } from './publication-lines.ts'

export const publications: Command = {
  name: 'publications',
  summary: { en: 'List publications, newest first', ru: 'Показать публикации, новые сначала' },
  options: {
    state: {
      type: 'string',
      short: 's',
      choices: contract.publicationStates,
      isMany: true,
      value: 'state',
      summary: {
        en: 'Only those in this state; may stand several times',
        ru: 'Только в этом состоянии; можно несколько раз',
      },
    },
    recording: { type: 'string', value: 'id', summary: { en: 'Only of this recording', ru: 'Только этой записи' } },
    group: { type: 'string', value: 'id', summary: { en: 'Only to this community', ru: 'Только в это сообщество' } },
    limit: limitOption,
  },
  examples: ['vkast publications', 'vkast publications --state waiting_for_token --state failed'],
  async run({ client, language }, given) {
    const states = given.options.state as readonly string[] | undefined
    const recording = readNumberOption(language, given, 'recording')
    const all = await (await client()).listPublications({
      query: {
        limit: readLimit(language, given),
        ...(states && { state: states.join(',') }),
        ...(recording && { recording_id: recording }),
        ...(given.options.group !== undefined && { group_id: groupOf(language, String(given.options.group)) }),
      },
    })
    return {
      json: all,
      text: (columns) => (all.length > 0 ? publicationTable(all, language, columns) : say(language, none)),
    }
  },
}

/** With or without the minus, as people know it. */
function groupOf(language: 'en' | 'ru', typed: string): number {
  if (/^-?[1-9]\d{0,14}$/.test(typed)) return Number(typed)
  throw new UsageError(say(language, { en: 'A community is a number', ru: 'Сообщество — это число' }))
}

const none = { en: 'There are no such publications', ru: 'Таких публикаций нет' }
