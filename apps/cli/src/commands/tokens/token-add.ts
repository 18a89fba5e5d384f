import { ProblemError } from '@vkast/contract'
import type { Command, Deps } from '../../command.ts'
import { say } from '../../language.ts'
import { formatInstant } from '../../output/format-value.ts'
import { readInput } from '../../output/read-input.ts'
import { renderRecord } from '../../output/record.ts'
import { credentialState } from '../../output/words.ts'

export const tokenAdd: Command = {
  name: 'token add',
  summary: { en: 'Give the service a VK token', ru: 'Передать сервису токен VK' },
  details: {
    en: 'Takes the whole address from the browser, or the token alone, from standard input; on a terminal it asks for it and does not show it. Never as an argument: everyone on this machine can see those. Exit code 1 also where the token was kept but cannot publish.',
    ru: 'Берёт весь адрес из браузера или только токен со стандартного ввода; в терминале спрашивает и не показывает. Никогда не аргументом: аргументы видны всем на этой машине. Код завершения 1 и тогда, когда токен сохранён, но публиковать не может.',
  },
  noArguments: {
    en: 'A token is never an argument: everyone on this machine can see those, and they stay in the history of the shell. Give it on standard input: vkast token add < file',
    ru: 'Токен не передают аргументом: аргументы видны всем на этой машине и остаются в истории оболочки. Передайте его через стандартный ввод: vkast token add < файл',
  },
  options: {
    name: {
      type: 'string',
      value: 'name',
      summary: {
        en: 'Name of the account here; a known one is renewed',
        ru: 'Имя аккаунта здесь; известный обновляется',
      },
    },
  },
  examples: ['vkast token add < address.txt', 'vkast token add --name "Show channel" < address.txt'],
  async run(deps, { options }) {
    const client = await deps.client()
    const token_data = deps.terminal.stdin.isTTY ? await askForToken(deps) : (await readInput(deps)).trim()
    const answer = await client.submitToken({
      body: { token_data, ...(typeof options.name === 'string' && { account_name: options.name }) },
    })
    const { language } = deps
    return {
      json: answer,
      exitCode: answer.is_valid ? 0 : 1,
      text: (columns) =>
        renderRecord(
          [
            ['ID', String(answer.credential_id)],
            [say(language, texts.name), answer.account_name],
            [say(language, texts.state), credentialState(answer.state, language)],
            [say(language, texts.ends), answer.expires_at && formatInstant(answer.expires_at)],
            [say(language, texts.missing), answer.missing_scopes.join(', ')],
            [say(language, texts.message), answer.message],
          ],
          columns,
        ),
    }
  },
}

/** Tells where a token is made before it asks for one. */
async function askForToken({ client, terminal, language }: Deps): Promise<string> {
  try {
    const { authorization_url } = await (await client()).authorizeImplicit({})
    for (const line of [say(language, texts.make), authorization_url]) terminal.say(line)
  } catch (error) {
    // Without an app id there is no such page; the service says how else a token is made.
    if (!(error instanceof ProblemError) || !error.detail) throw error
    terminal.say(error.detail.solution)
  }
  return terminal.ask(say(language, texts.ask), true)
}

const texts = {
  make: {
    en: 'Open this in a browser, sign in, press Allow, and copy the whole address at which the browser ends:',
    ru: 'Откройте это в браузере, войдите, нажмите «Разрешить» и скопируйте весь адрес, на котором окажется браузер:',
  },
  ask: {
    en: 'The address from the browser, or the token (not shown):',
    ru: 'Адрес из браузера или токен (не показывается):',
  },
  name: { en: 'Name', ru: 'Имя' },
  state: { en: 'State', ru: 'Состояние' },
  ends: { en: 'Ends', ru: 'Закончится' },
  missing: { en: 'Missing rights', ru: 'Не хватает прав' },
  message: { en: 'Service', ru: 'Сервис' },
} as const
