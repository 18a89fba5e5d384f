import { type Command, type Deps, Refused } from '../command.ts'
import { say } from '../language.ts'
import { renderTable } from '../output/table.ts'
import { type Credential, findCredential, listCredentials } from './tokens/find-credential.ts'

export const targets: Command = {
  name: 'targets',
  summary: { en: 'List the pages that a token can publish to', ru: 'Показать, куда токен может публиковать' },
  arguments: [
    {
      name: 'token',
      summary: { en: 'Number or name; else the default one', ru: 'Номер или имя; иначе основной' },
      isOptional: true,
    },
  ],
  examples: ['vkast targets', 'vkast targets "Show channel" --json'],
  async run(deps, { arguments: [typed] }) {
    const { language } = deps
    const client = await deps.client()
    const { id } = typed ? await findCredential(client, language, typed) : await findDefault(deps)
    const all = await client.listTargets({ params: { id }, query: { limit: 200 } })
    const title = (en: string, ru: string): string => say(language, { en, ru })
    const mark = (is: boolean): string => (is ? title('yes', 'да') : title('no', 'нет'))
    return {
      json: all,
      text: (columns) =>
        renderTable(
          all,
          [
            {
              title: title('PAGE', 'СТРАНИЦА'),
              cell: (one) => (one.group_id ? `club${one.group_id}` : `id${one.owner_id}`),
            },
            { title: title('NAME', 'ИМЯ'), cell: ({ name }) => name, least: 12 },
            { title: title('VIDEO', 'ВИДЕО'), cell: ({ can_upload }) => mark(can_upload) },
            { title: title('WALL', 'СТЕНА'), cell: ({ can_post_on_wall }) => mark(can_post_on_wall) },
            {
              title: title('ALBUMS', 'АЛЬБОМЫ'),
              cell: ({ albums }) => albums.map((album) => `${album.album_id} ${album.title}`).join(', '),
              least: 10,
            },
          ],
          columns,
        ),
    }
  },
}

/** As the service chooses where nobody says which, of those that work: the default one, else the one renewed last. */
async function findDefault({ client, language }: Deps): Promise<Credential> {
  const [found] = (await listCredentials(await client())).sort(
    (a, b) =>
      Number(b.is_active) - Number(a.is_active) ||
      Number(b.is_default) - Number(a.is_default) ||
      b.renewed_at.localeCompare(a.renewed_at) ||
      b.id - a.id,
  )
  if (!found) throw new Refused(say(language, none))
  return found
}

const none = {
  en: 'There is no token. Add one: vkast token add < address.txt',
  ru: 'Токенов нет. Добавьте: vkast token add < address.txt',
}
