import { type ErrorType, type ProblemDetail, problems } from '@vkast/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, type RefusalFacts } from '../refusal.ts'
import { languageOf } from './language.ts'

/** What Fastify itself refuses before a handler runs. */
const ownRefusals: Record<string, ErrorType> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'invalid_input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_input',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'invalid_input',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
}

/** Every error leaves the service in the contract's one shape, in the caller's language, and without its own text. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not_found'))
}

/** Also for what the router refuses before there is a route: its own words would repeat the address. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) {
    if (error.retryAfterSeconds !== undefined) void reply.header('retry-after', error.retryAfterSeconds)
    return sendProblem(request, reply, error.errorType, error.facts)
  }
  if (isUnstorableText(error)) return sendProblem(request, reply, 'invalid_input')
  if (error.validation) return sendProblem(request, reply, 'invalid_input', { fields: fieldsOf(error) })
  const own = ownRefusals[error.code] ?? (error.statusCode === 429 ? 'rate_limited' : undefined)
  if (own)
    return sendProblem(
      request,
      reply,
      own,
      own === 'invalid_input' ? { fields: [{ path: '', message: error.message }] } : {},
    )
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return sendProblem(request, reply, 'invalid_input')
  request.log.error({ err: error }, 'request failed')
  return sendProblem(request, reply, 'internal')
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  errorType: ErrorType,
  facts: RefusalFacts = {},
): FastifyReply {
  const { status } = problems[errorType]
  const detail = problemDetail(request, errorType, facts)
  if (status === 401) void reply.header('www-authenticate', 'Bearer')
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ detail }))
}

/** What is said of a refusal, in the caller's language; also for one of many things in an answer. */
export function problemDetail(
  request: Pick<FastifyRequest, 'headers' | 'id'>,
  errorType: ErrorType,
  facts: RefusalFacts = {},
): ProblemDetail {
  const { status: _, ...languages } = problems[errorType]
  return {
    ...languages[languageOf(request.headers['accept-language'])],
    error_type: errorType,
    request_id: request.id,
    ...facts,
  }
}

function fieldsOf(error: FastifyError): { path: string; message: string }[] {
  return (error.validation ?? []).slice(0, 20).map((issue) => ({
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: issue.message ?? 'not valid',
  }))
}

const INVALID_BYTE_SEQUENCE = '22021'

/** PostgreSQL keeps no NUL in a text: the caller sent one where the schema had nothing against it. */
function isUnstorableText(error: Error): boolean {
  const { cause } = error as { cause?: { code?: unknown } }
  return cause?.code === INVALID_BYTE_SEQUENCE
}
