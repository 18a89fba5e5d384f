import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { type Bind, createBind } from './bind-route.ts'
import type { Authenticate } from './caller.ts'
import { endConnections } from './end-connections.ts'
import type { Log } from './log.ts'
import { ownVersion } from './own-version.ts'
import { answerError, handleErrors } from './problem-reply.ts'
import { createRateLimits } from './rate-limits.ts'
import { leaveUnreadBodies } from './unread-body.ts'

export interface ServerDeps {
  config: Pick<Config, 'trustedProxies' | 'corsOrigins' | 'publicUrl' | 'requestsPerMinute'>
  log: Log
  authenticate: Authenticate
  /** Headers of the rooms' own that a browser of another origin may read. */
  exposedHeaders?: string[]
  /** The address that a request means. */
  rewriteUrl?(request: IncomingMessage): string
  now(): Date
  /** Rejects while the service cannot do its work. */
  ready(): Promise<void>
  /** Whether there is room for what people send; told, and no reason to be taken for dead. Absent: not told. */
  hasRoom?(): Promise<boolean>
}

const JSON_BODY_MAX_BYTES = 256 * 1024
/**
 * What a browser may do with an answer that is data: keep none of it, take it for nothing else, run nothing of it, and
 * show it in no page of others. The pages of the documentation bring a policy of their own.
 */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
/** A year. Only where people come by https: a promise that a service without TLS cannot keep locks them out. */
const ONLY_BY_HTTPS = { 'strict-transport-security': 'max-age=31536000' }
const EXPOSED = ['link', 'location', 'ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id']
const NO_LIMIT_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

/** The HTTP server without its routes: validation, errors, limits, documentation, health. */
export async function createServer(deps: ServerDeps): Promise<{ app: FastifyInstance; bind: Bind }> {
  const app = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    trustProxy: deps.config.trustedProxies.length > 0 ? deps.config.trustedProxies : false,
    bodyLimit: JSON_BODY_MAX_BYTES,
    forceCloseConnections: 'idle',
    ...(deps.rewriteUrl && { rewriteUrl: deps.rewriteUrl }),
    routerOptions: { maxParamLength: 200 },
    // What the router itself refuses reaches no error handler, and Fastify's own answer repeats the address.
    frameworkErrors: answerError,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  handleErrors(app)
  leaveUnreadBodies(app)
  endConnections(app)
  app.decorateRequest('caller')
  const isByHttps = deps.config.publicUrl?.startsWith('https:') === true
  const headers = { ...API_HEADERS, ...(isByHttps && ONLY_BY_HTTPS) }
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...headers, 'x-request-id': request.id })
    done()
  })
  if (deps.config.corsOrigins.length > 0)
    await app.register(cors, {
      origin: deps.config.corsOrigins,
      methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
      exposedHeaders: [...EXPOSED, ...(deps.exposedHeaders ?? [])],
    })
  await app.register(rateLimit, {
    max: deps.config.requestsPerMinute,
    timeWindow: '1 minute',
    addHeadersOnExceeding: NO_LIMIT_HEADERS, // every answer would bear three headers that nobody acts on
  })
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 64 * 1024 } })
  await describe(app, deps.config.publicUrl)
  app.get('/healthz', { schema: { hide: true } }, async () => ({
    status: 'ok',
    service: 'vkast',
    version: ownVersion,
  }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await deps.ready().then(
      () => true,
      () => false,
    )
    const room = await deps.hasRoom?.()
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ok' : 'unavailable',
      database: ready ? 'ok' : 'unavailable',
      ...(room !== undefined && { disk: room ? 'ok' : 'low' }),
    })
  })
  return { app, bind: createBind(app, deps.authenticate, createRateLimits(deps)) }
}

async function describe(app: FastifyInstance, publicUrl?: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vkast',
        version: '1',
        description: 'Keeps VK tokens, warns before they die, and publishes recordings to VK exactly once.',
        license: { name: 'MIT' },
      },
      ...(publicUrl && { servers: [{ url: publicUrl }] }),
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register((pages, _options, done) => {
    // The pages bring a content policy of their own, and whether they come by https is told above.
    void pages.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false })
    void pages.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
    done()
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('docs/')) // until there is a web UI
}
