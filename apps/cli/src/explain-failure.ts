import { type ProblemDetail, ProblemError } from '@vkast/contract'
import { type Language, NoAnswer, NotLoggedIn, Refused, UsageError } from './command.ts'
import { say } from './language.ts'

/** What a person is told of a failure, and what a program is told; the printer takes secrets out of both. */
export interface Failure {
  exitCode: 1 | 2 | 3
  lines: string[]
  json: { error: string; message: string } & Record<string, unknown>
}

/** Every way to fail has its exit code: 1 refused, 2 wrong usage, 3 a fault of machine, network or service. */
export function explainFailure(error: unknown, language: Language): Failure {
  if (error instanceof UsageError) return failure(2, 'usage', error.message)
  if (error instanceof NotLoggedIn) return failure(1, 'not_logged_in', error.message)
  if (error instanceof Refused) return failure(1, 'refused', error.message)
  if (error instanceof NoAnswer) return failure(3, 'no_answer', error.message)
  if (error instanceof ProblemError) return refusalOf(error, language)
  if (error instanceof TypeError && error.message === 'fetch failed')
    return failure(3, 'no_answer', say(language, noNetwork, { why: codeOf(error.cause) }))
  if (error instanceof Error) return failure(3, 'fault', `${error.name}: ${error.message}`)
  return failure(3, 'fault', String(error))
}

function failure(exitCode: 1 | 2 | 3, error: string, told: string): Failure {
  return { exitCode, lines: [told], json: { error, message: told } }
}

/** The service's own words, which are in the person's language, and what to do. */
function refusalOf({ status, detail }: ProblemError, language: Language): Failure {
  // What the service could not help may be otherwise the next time.
  const exitCode = status >= 500 ? 3 : 1
  if (!detail) return failure(exitCode, 'no_answer', `HTTP ${status}`)
  const request = exitCode === 3 ? [`request_id: ${detail.request_id}`] : []
  const lines = [
    `${detail.error}. ${detail.message}`,
    ...fieldsOf(detail),
    detail.solution,
    ...(detail.cures ?? []),
    ...request,
  ]
  const ids = detail.ids?.length ? [`${say(language, concerned)}: ${detail.ids.join(', ')}`] : []
  const { error, message, ...rest } = detail
  return {
    exitCode,
    lines: [...lines, ...ids],
    json: { error: detail.error_type, message: `${error}. ${message}`, ...rest },
  }
}

/** What is wrong with each field that was sent. */
export const fieldsOf = ({ fields = [] }: ProblemDetail): string[] =>
  fields.map(({ path, message }) => `${path}: ${message}`)

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '')

const noNetwork = {
  en: 'No answer from the network{why}. Check the address and the network, then run it again',
  ru: 'Сеть не отвечает{why}. Проверьте адрес и сеть и повторите команду',
}
const concerned = { en: 'It concerns', ru: 'Это касается' }
