import { readNumber } from '../../arguments/read-number.ts'
import { type Command, type Deps, type Given, UsageError } from '../../command.ts'
import { say } from '../../language.ts'
import { readInput } from '../../output/read-input.ts'
import { publicationRecord } from './publication-lines.ts'

type Answer = { confirm: true } | { captcha_key: string } | { success_token: string }

export const continuePublication: Command = {
  name: 'continue',
  summary: {
    en: 'Answer what VK asked, so that a publication goes on',
    ru: 'Ответить на вопрос VK, чтобы публикация пошла дальше',
  },
  details: {
    en: 'What VK asks is shown by vkast publication <id>. After a validation or a confirmation --confirm is the answer, after a captcha with a picture --captcha. The success_token of a captcha with a page is read from standard input, or asked for.',
    ru: 'Что спрашивает VK, показывает vkast publication <id>. После проверки или подтверждения ответ — --confirm, на капчу с картинкой — --captcha. success_token капчи со страницей читается со стандартного ввода или спрашивается.',
  },
  arguments: [{ name: 'id', summary: { en: 'Number of the publication', ru: 'Номер публикации' } }],
  options: {
    confirm: { type: 'boolean', summary: { en: 'Yes, or: done at VK', ru: 'Да, или: сделано в VK' } },
    captcha: { type: 'string', value: 'text', summary: { en: 'What the picture shows', ru: 'Что на картинке' } },
  },
  examples: [
    'vkast continue 12 --confirm',
    'vkast continue 12 --captcha q2w3e',
    'vkast continue 12 < success-token.txt',
  ],
  async run(deps, given) {
    const { client, language } = deps
    const id = readNumber(language, given.arguments[0], 'id')
    const body = await readAnswer(deps, given)
    const one = await (await client()).continuePublication({ params: { id }, body })
    return { json: one, text: (columns) => publicationRecord(one, language, columns) }
  },
}

async function readAnswer(deps: Deps, { options }: Given): Promise<Answer> {
  const { terminal, language } = deps
  if (options.confirm === true && options.captcha !== undefined) throw new UsageError(say(language, texts.both))
  if (options.confirm === true) return { confirm: true }
  if (typeof options.captcha === 'string') return { captcha_key: options.captcha }
  const success_token = terminal.stdin.isTTY
    ? await terminal.ask(say(language, texts.ask), true)
    : (await readInput(deps)).trim()
  return { success_token }
}

const texts = {
  both: { en: 'Either --confirm or --captcha', ru: 'Или --confirm, или --captcha' },
  ask: {
    en: 'success_token of the captcha page (not shown):',
    ru: 'success_token со страницы капчи (не показывается):',
  },
} as const
