import type { Command, Language } from '../../command.ts'
import { say } from '../../language.ts'
import { wrap } from '../../output/wrap.ts'
import { listCredentials } from '../tokens/find-credential.ts'
import { probeTokens, type Verdict, verdictLines } from '../tokens/probe-tokens.ts'
import { ownVersion } from '../version.ts'
import { type Check, checkService, checkVersion } from './check-service.ts'

export const doctor: Command = {
  name: 'doctor',
  summary: { en: 'Look at everything and say what to cure', ru: 'Проверить всё и сказать, что лечить' },
  details: {
    en: 'The service, its database and disk, the clocks, the login, the address, and each token: VK is asked what it can do now, and the answer says what helps. VK tells nobody which address it sees; a token that is bound to another one is named. Exit code 1 where anything needs a cure.',
    ru: 'Сервис, его база и диск, часы, вход, адрес и каждый токен: VK спрашивают, что он может сейчас, и ответ говорит, что поможет. Какой адрес видит VK, он никому не сообщает; токен, привязанный к другому адресу, будет назван. Код завершения 1, если что-то нужно лечить.',
  },
  examples: ['vkast doctor', 'vkast doctor --json'],
  async run(deps) {
    const { language } = deps
    const { baseUrl } = await deps.session()
    const checks = await checkService(deps, baseUrl)
    checks.push(...(await checkVersion(deps, { baseUrl, own: ownVersion() })))
    const client = await deps.client()
    const user = await client.me({})
    checks.push({ name: 'login', ok: true, message: say(language, texts.login, { email: user.email }) })
    const verdicts = await probeTokens(client, await listCredentials(client))
    checks.push(...checkAddress(verdicts, language))
    const isWell = checks.every(({ ok }) => ok) && verdicts.length > 0 && verdicts.every(({ is_valid }) => is_valid)
    return {
      json: { version: ownVersion(), service: baseUrl, ok: isWell, checks, tokens: verdicts },
      exitCode: isWell ? 0 : 1,
      text: (columns) =>
        [
          ...checks.map(({ ok, message }) => wrap(`${mark(ok)} ${message}`, columns, 2)),
          ...verdicts.flatMap((verdict) => {
            const [head = '', ...others] = verdictLines(verdict, deps, Math.max(1, columns - 2))
            return [`${mark(verdict.is_valid)} ${head}`, ...others]
          }),
          ...(verdicts.length > 0 ? [] : [wrap(`${mark(false)} ${say(language, texts.none)}`, columns, 2)]),
        ].join('\n'),
    }
  },
}

/** Of the places from which VK was called just now; nothing where it said nothing. */
function checkAddress(verdicts: readonly Verdict[], language: Language): Check[] {
  const heard = verdicts.filter(({ problem }) => problem === undefined)
  if (heard.length === 0) return []
  const bound = heard.flatMap(({ credential }) => (credential.state === 'ip_mismatch' ? [credential.account_name] : []))
  const message = say(language, bound.length === 0 ? texts.address : texts.otherAddress, { names: bound.join(', ') })
  return [{ name: 'address', ok: bound.length === 0, message }]
}

const mark = (ok: boolean): string => (ok ? '✓' : '✗')

const texts = {
  login: { en: 'logged in as {email}', ru: 'вход выполнен: {email}' },
  address: {
    en: 'VK minds no address that it was called from just now (it tells nobody which it sees)',
    ru: 'адреса, с которых сейчас обращались к VK, ему подходят (какие он видит, VK не сообщает)',
  },
  otherAddress: {
    en: 'VK sees another address than the one at which this was made: {names} (it tells nobody which)',
    ru: 'VK видит не тот адрес, на котором получено: {names} (какой, VK не сообщает)',
  },
  none: {
    en: 'there are no tokens. Add one: vkast token add < address.txt',
    ru: 'токенов нет. Добавьте: vkast token add < address.txt',
  },
} as const
