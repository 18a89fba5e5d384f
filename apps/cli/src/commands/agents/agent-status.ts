import type { HeldForService, HeldToken } from '../../agent/held-tokens.ts'
import { keyPlaceText } from '../../agent/key-place-text.ts'
import { systemKeychain } from '../../agent/keychain.ts'
import { findLastPoll } from '../../agent/poll-note.ts'
import { readStore } from '../../agent/token-store.ts'
import type { Command, Language } from '../../command.ts'
import { say } from '../../language.ts'
import { formatSeconds } from '../../output/format-value.ts'
import { type Column, renderTable } from '../../output/table.ts'
import { wrap } from '../../output/wrap.ts'

export const agentStatus: Command = {
  name: 'agent status',
  summary: {
    en: 'Show which tokens are kept on this machine, and when the agent last asked for work',
    ru: 'Показать, какие токены хранятся на этой машине и когда агент последний раз спрашивал работу',
  },
  details: {
    en: 'Looks at this machine only: neither the service nor VK is asked.',
    ru: 'Смотрит только на эту машину: ни сервис, ни VK не спрашивает.',
  },
  examples: ['vkast agent status', 'vkast agent status --json'],
  async run({ folders, language, now }) {
    const store = await readStore({ folder: folders.config, keychain: systemKeychain, language })
    const shown = await Promise.all(
      Object.entries(store?.held.services ?? {}).map(async ([url, place]) => ({
        url,
        place,
        lastPolledAt: await findLastPoll(folders.state, url),
      })),
    )
    return {
      json: { key_place: store?.key.place ?? null, services: shown.map(serviceJson) },
      text: (columns) =>
        store
          ? [
              ...shown.map((service) => serviceText(service, { language, now: now(), columns })),
              wrap(keyPlaceText(language, store.key.place), columns),
            ].join('\n\n')
          : wrap(say(language, texts.nothing), columns, 2),
    }
  },
}

interface ShownService {
  url: string
  place: HeldForService
  lastPolledAt: Date | undefined
}

/** Neither tokens nor keys: what is written out here can be read by anybody. */
const serviceJson = ({ url, place, lastPolledAt }: ShownService) => ({
  service: url,
  agent_id: place.agentId,
  agent_name: place.agentName,
  last_polled_at: lastPolledAt?.toISOString() ?? null,
  tokens: place.tokens.map(({ name, credentialId, vkUserId, vkName, endsAt }) => ({
    account_name: name,
    credential_id: credentialId,
    vk_user_id: vkUserId,
    vk_name: vkName,
    expires_at: endsAt ?? null,
  })),
})

interface Seen {
  language: Language
  now: Date
  columns: number
}

function serviceText({ url, place, lastPolledAt }: ShownService, { language, now, columns }: Seen): string {
  const ago = lastPolledAt && formatSeconds((now.getTime() - lastPolledAt.getTime()) / 1000, language)
  const title = say(language, texts.title, { url, name: place.agentName, id: place.agentId })
  const polled = ago ? say(language, texts.polled, { ago }) : say(language, texts.never)
  return [wrap(title, columns), wrap(polled, columns), renderTable(place.tokens, tableOf(language, now), columns)].join(
    '\n',
  )
}

const tableOf = (language: Language, now: Date): Column<HeldToken>[] => [
  { title: say(language, texts.account), cell: ({ name }) => name, least: 10 },
  { title: 'VK', cell: ({ vkName, vkUserId }) => `${vkName} (${vkUserId})`, least: 10 },
  { title: say(language, texts.left), cell: ({ endsAt }) => timeLeft(endsAt, language, now) },
]

function timeLeft(endsAt: string | null | undefined, language: Language, now: Date): string {
  if (!endsAt) return say(language, texts.endless)
  const seconds = (Date.parse(endsAt) - now.getTime()) / 1000
  return seconds > 0 ? formatSeconds(seconds, language) : say(language, texts.over)
}

const texts = {
  nothing: {
    en: 'No token is kept on this machine. Add one: vkast agent add',
    ru: 'На этой машине нет ни одного токена. Добавьте: vkast agent add',
  },
  title: { en: '{url}: agent "{name}" (id {id})', ru: '{url}: агент «{name}» (id {id})' },
  polled: { en: 'Last asked for work {ago} ago', ru: 'Последний раз спрашивал работу {ago} назад' },
  never: {
    en: 'Has never asked for work: start it with vkast agent',
    ru: 'Работу ещё не спрашивал: запустите vkast agent',
  },
  account: { en: 'Name', ru: 'Имя' },
  left: { en: 'Time left', ru: 'Осталось' },
  endless: { en: 'no known end', ru: 'без срока' },
  over: { en: 'ended', ru: 'закончился' },
} as const
