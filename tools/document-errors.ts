/** Writes docs/errors.md from the contract's table. */
import fs from 'node:fs'
import path from 'node:path'
import { errorTypes, type ProblemText, problems } from '@vkast/contract'

const file = path.resolve(import.meta.dirname, '../docs/errors.md')

export function describeErrors(): string {
  const rows = errorTypes.map((type) => {
    const { status, en, ru } = problems[type]
    return `| \`${type}\` | ${status} | ${say(en)} | ${say(ru)} |`
  })
  return `# Errors · Ошибки

Every answer outside 2xx is \`{"detail": {"error", "message", "solution", "error_type", "request_id"}}\`, with \`fields\` for
invalid input, \`vk_error_code\` where VK refused, and the ids that the refusal is about. The texts follow \`Accept-Language\`.
Branch on \`error_type\`. This page is written by \`npm run generate\` from the table that the service answers from.

| \`error_type\` | HTTP | English | Русский |
|---|---|---|---|
${rows.join('\n')}
`
}

const say = (text: ProblemText): string =>
  `**${text.error}.** ${text.message}. *${text.solution}*`.replaceAll('|', '\\|')

export const errorsAreDocumented = (): boolean =>
  fs.existsSync(file) && fs.readFileSync(file, 'utf8') === describeErrors()

if (import.meta.main) fs.writeFileSync(file, describeErrors())
