import { type Deps, NoAnswer } from '../../command.ts'
import { say } from '../../language.ts'

/** One thing that was looked at. */
export interface Check {
  name: string
  ok: boolean
  message: string
}

interface Readiness {
  status?: string
  database?: string
  disk?: string
}

const TOLERATED_CLOCK_SECONDS = 60
const TIMEOUT_MS = 15_000

/** Whether the service is of the version of this command; nothing where it does not tell. */
export async function checkVersion(
  { language, signal }: Pick<Deps, 'language' | 'signal'>,
  { baseUrl, own }: { baseUrl: string; own: string },
): Promise<Check[]> {
  const { version } = (await (await ask({ language, signal }, baseUrl, '/healthz')).json().catch(() => ({}))) as {
    version?: unknown
  }
  if (typeof version !== 'string') return []
  // Before 1.0 the second number is the one that counts.
  const family = (of: string): string =>
    of
      .split('.')
      .slice(0, of.startsWith('0.') ? 2 : 1)
      .join('.')
  const ok = family(version) === family(own)
  return [{ name: 'version', ok, message: say(language, ok ? texts.version : texts.otherVersion, { version, own }) }]
}

/** Whether the service is there, has its database and room on its disk, and goes by the same clock. Throws {@link NoAnswer}. */
export async function checkService(deps: Pick<Deps, 'language' | 'now' | 'signal'>, baseUrl: string): Promise<Check[]> {
  const { language, now } = deps
  const answer = await ask(deps, baseUrl, '/readyz')
  const ready = (await answer.json().catch(() => ({}))) as Readiness
  const text = (of: keyof typeof texts, values = {}): string => say(language, texts[of], values)
  const isReady = answer.status === 200
  const ahead = secondsAhead(answer.headers.get('date'), now())
  return [
    {
      name: 'service',
      ok: isReady,
      message: text(isReady ? 'ready' : 'unready', { url: baseUrl, status: answer.status }),
    },
    ...(ready.database === undefined
      ? []
      : [
          {
            name: 'database',
            ok: ready.database === 'ok',
            message: text(ready.database === 'ok' ? 'database' : 'noDatabase'),
          },
        ]),
    ...(ready.disk === undefined
      ? []
      : [{ name: 'disk', ok: ready.disk === 'ok', message: text(ready.disk === 'ok' ? 'disk' : 'diskLow') }]),
    ...(ahead === undefined
      ? []
      : [
          {
            name: 'clock',
            ok: Math.abs(ahead) <= TOLERATED_CLOCK_SECONDS,
            message: text(Math.abs(ahead) <= TOLERATED_CLOCK_SECONDS ? 'clock' : 'otherClock', { seconds: ahead }),
          },
        ]),
  ]
}

async function ask(
  { language, signal }: Pick<Deps, 'language' | 'signal'>,
  baseUrl: string,
  place: string,
): Promise<Response> {
  try {
    return await fetch(new URL(place, baseUrl), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
  } catch (error) {
    signal.throwIfAborted()
    const code = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : ''
    throw new NoAnswer(say(language, texts.silent, { url: baseUrl, why: code ? ` (${String(code)})` : '' }))
  }
}

/** How far the clock of the service is ahead of this one; undefined where it does not tell. */
function secondsAhead(date: string | null, now: Date): number | undefined {
  const there = Date.parse(date ?? '')
  return Number.isNaN(there) ? undefined : Math.round((there - now.getTime()) / 1000)
}

const texts = {
  ready: { en: '{url} is ready', ru: '{url} готов' },
  unready: { en: '{url} answers, but is not ready (HTTP {status})', ru: '{url} отвечает, но не готов (HTTP {status})' },
  silent: {
    en: 'No answer from {url}{why}. Check the address and the network, then run it again',
    ru: 'Нет ответа от {url}{why}. Проверьте адрес и сеть и повторите команду',
  },
  version: { en: 'its version is {version}', ru: 'его версия {version}' },
  otherVersion: {
    en: 'its version is {version}, that of this command {own}: update the older one',
    ru: 'его версия {version}, а этой команды {own}: обновите то, что старее',
  },
  database: { en: 'the service has its database', ru: 'у сервиса есть база данных' },
  noDatabase: {
    en: 'the service cannot reach its database: tell the operator',
    ru: 'сервис не видит базу данных: скажите владельцу',
  },
  disk: { en: 'the service has room for videos', ru: 'на диске сервиса есть место' },
  diskLow: {
    en: 'the disk of the service is nearly full: delete recordings, or tell the operator',
    ru: 'диск сервиса почти полон: удалите записи или скажите владельцу',
  },
  clock: { en: 'the clocks agree', ru: 'часы сходятся' },
  otherClock: {
    en: 'the clock of the service is {seconds} s ahead of this one (minus: behind): times of expiry look wrong. Set the clocks',
    ru: 'часы сервиса впереди здешних на {seconds} с (минус — позади): сроки будут казаться неверными. Поправьте часы',
  },
} as const
