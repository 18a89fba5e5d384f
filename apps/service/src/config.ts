import path from 'node:path'
import { z } from 'zod'

const url = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ''))
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)
const port = z.coerce.number().pipe(z.int().min(0).max(65_535))

const Environment = z
  .object({
    PORT: port.default(8000),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    VKAST_DATA_DIR: z
      .string()
      .default('./data')
      .transform((dir) => path.resolve(dir)),
    VKAST_PUBLIC_URL: url.optional(),
    VKAST_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
    VKAST_KEYS: z.string().optional(),
    VKAST_JWT_SECRET: z.string().min(32, 'at least 32 characters').optional(),
    VKAST_REGISTRATION: z.enum(['open', 'invite', 'closed']).optional(),
    VKAST_VK_API_URL: url.default('https://api.vk.ru'),
    VKAST_VK_OAUTH_URL: url.default('https://oauth.vk.ru'),
    VKAST_VK_ID_URL: url.default('https://id.vk.ru'),
    VKAST_VK_API_VERSION: z
      .string()
      .regex(/^5\.\d+$/, 'such as 5.199')
      .default('5.199'),
    VKAST_VK_APP_ID: z
      .string()
      .regex(/^\d{1,15}$/, 'the number of your own VK app')
      .optional(),
    VKAST_VK_SCOPE: z
      .string()
      .regex(/^[a-z_]+(,[a-z_]+)*$/, 'such as video,groups,wall')
      .default('video,groups,wall,offline'),
    VKAST_VK_REDIRECT: z.enum(['blank', 'own']).default('blank'),
    VKAST_VKID_CLIENT_ID: z
      .string()
      .regex(/^\d{1,15}$/, 'the number of your own app of VK ID')
      .optional(),
    VKAST_VKID_SERVICE_TOKEN: z.string().min(20, 'the service key of your app of VK ID').optional(),
    VKAST_TRANSFERS: z.coerce.number().pipe(z.int().min(1).max(100)).default(4),
    VKAST_TRANSFERS_PER_ACCOUNT: z.coerce.number().pipe(z.int().min(1).max(100)).default(2),
    VKAST_VIDEO_SAVES_PER_DAY: z.coerce.number().pipe(z.int().positive().max(1_000_000_000)).default(5000),
    VKAST_MEDIA_MAX_BYTES: z.coerce
      .number()
      .pipe(z.int().positive())
      .default(256 * 1024 ** 3),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+/, 'such as smtps://user:password@mail.example.org:465')
      .refine((text) => URL.canParse(text), 'is no address')
      .optional(),
    VKAST_MAIL_FROM: z.email('the address that mails come from').optional(),
    VKAST_TELEGRAM_TOKEN: z
      .string()
      .regex(/^\d{1,20}:[A-Za-z0-9_-]{20,100}$/, 'as BotFather gives it: 123456:ABC…')
      .optional(),
    VKAST_TELEGRAM_API_URL: url.default('https://api.telegram.org'),
    VKAST_IMPORT_DIR: z
      .string()
      .transform((dir) => path.resolve(dir))
      .optional(),
    VKAST_IMPORT_DIR_FOR: z.enum(['operator', 'everyone']).default('operator'),
    VKAST_ALLOW_PRIVATE_ADDRESSES: z.stringbool().default(false),
    VKAST_FFPROBE: z.string().default('ffprobe'),
    VKAST_FFMPEG: z.string().default('ffmpeg'),
    VKAST_TRUSTED_PROXIES: list.default([]),
    VKAST_CORS_ORIGINS: list.default([]),
    VKAST_REQUESTS_PER_MINUTE: z.coerce.number().pipe(z.int().positive()).default(1200),
    VKAST_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.SMTP_URL && !env.VKAST_MAIL_FROM)
      context.addIssue({ code: 'custom', path: ['VKAST_MAIL_FROM'], message: 'is needed with SMTP_URL' })
    if (env.VKAST_IMPORT_DIR && meet(env.VKAST_IMPORT_DIR, env.VKAST_DATA_DIR))
      context.addIssue({
        code: 'custom',
        path: ['VKAST_IMPORT_DIR'],
        message: 'must lie apart from VKAST_DATA_DIR, which holds the files of all users',
      })
    if (!env.DATABASE_URL) return
    for (const name of ['VKAST_KEYS', 'VKAST_JWT_SECRET'] as const)
      if (!env[name])
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'is needed with DATABASE_URL: all processes must share it',
        })
  })

/** Whether one directory is, or is in, the other. */
const meet = (one: string, other: string): boolean =>
  `${one}${path.sep}`.startsWith(`${other}${path.sep}`) || `${other}${path.sep}`.startsWith(`${one}${path.sep}`)

export interface Config {
  port: number
  host: string
  /** Absent: the service brings its own PostgreSQL in `dataDir/postgres`. */
  databaseUrl?: string
  dataDir: string
  publicUrl?: string
  /** Where a browser finds the service: `publicUrl`, else the address it listens on. */
  baseUrl: string
  role: 'all' | 'api' | 'worker'
  /** `id:base64,id:base64`; the first writes, all read. Absent: a key file in `dataDir`. */
  keys?: string
  jwtSecret?: string
  registration: 'open' | 'invite' | 'closed'
  vk: {
    apiUrl: string
    oauthUrl: string
    idUrl: string
    version: string
    appId?: string
    scope: string
    /** Where VK sends the browser after the implicit flow: its blank page, or our own one, which submits by itself. */
    redirect: 'blank' | 'own'
    /** The operator's app of VK ID, with the one address to which VK ID sends browsers back. */
    idApp?: VkIdApp
    /** VK takes so many `video.save` a day from one app (vk-facts 1.8); all processes together make no more. */
    videoSavesPerDay: number
  }
  /** Files on their way to VK: in this process, and of one VK account over all processes. */
  transfers: { atOnce: number; perAccount: number }
  mediaMaxBytes: number
  /** Absent: no mail is sent. The URL may hold a password. */
  smtp?: { url: string; from: string }
  /** Absent: nothing is sent to Telegram. The token is a secret, and Telegram wants it in the path of each URL. */
  telegram?: { apiUrl: string; token: string }
  /** The operator's folder of videos to import; absent: there is none. */
  importDir?: string
  importDirFor: 'operator' | 'everyone'
  /** Imports, webhooks and users' proxies may reach addresses that are not of the public internet. */
  allowPrivateAddresses: boolean
  /** The programs' names or paths; absent: switched off. They need not be there. */
  ffprobe?: string
  ffmpeg?: string
  trustedProxies: string[]
  corsOrigins: string[]
  /** From one address; more are answered 429. */
  requestsPerMinute: number
  logLevel: string
}

export interface VkIdApp {
  clientId: string
  /** For apps that keep their key on a server. */
  serviceToken?: string
  redirectUri: string
}

/** Every mistake at once, each with the name of its variable; never a value, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the environment once. Unknown `VKAST_*` names are mistakes too. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(given)
  const mistakes = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []
  for (const name of Object.keys(given))
    if (name.startsWith('VKAST_') && !(name in Environment.shape)) mistakes.push(`${name}: there is no such variable`)
  if (!parsed.success || mistakes.length > 0)
    throw new ConfigError(`The configuration has mistakes:\n${mistakes.map((line) => `  ${line}`).join('\n')}`)
  return toConfig(parsed.data)
}

function toConfig(env: z.output<typeof Environment>): Config {
  return {
    port: env.PORT,
    host: env.HOST,
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    dataDir: env.VKAST_DATA_DIR,
    ...(env.VKAST_PUBLIC_URL && { publicUrl: env.VKAST_PUBLIC_URL }),
    baseUrl: baseUrlOf(env),
    role: env.VKAST_ROLE,
    ...(env.VKAST_KEYS && { keys: env.VKAST_KEYS }),
    ...(env.VKAST_JWT_SECRET && { jwtSecret: env.VKAST_JWT_SECRET }),
    registration: env.VKAST_REGISTRATION ?? (isPrivate(env) ? 'open' : 'invite'),
    vk: {
      apiUrl: env.VKAST_VK_API_URL,
      oauthUrl: env.VKAST_VK_OAUTH_URL,
      idUrl: env.VKAST_VK_ID_URL,
      version: env.VKAST_VK_API_VERSION,
      ...(env.VKAST_VK_APP_ID && { appId: env.VKAST_VK_APP_ID }),
      scope: env.VKAST_VK_SCOPE,
      videoSavesPerDay: env.VKAST_VIDEO_SAVES_PER_DAY,
      redirect: env.VKAST_VK_REDIRECT,
      ...(env.VKAST_VKID_CLIENT_ID && { idApp: toVkIdApp(env, env.VKAST_VKID_CLIENT_ID) }),
    },
    transfers: { atOnce: env.VKAST_TRANSFERS, perAccount: env.VKAST_TRANSFERS_PER_ACCOUNT },
    mediaMaxBytes: env.VKAST_MEDIA_MAX_BYTES,
    ...(env.SMTP_URL && env.VKAST_MAIL_FROM && { smtp: { url: env.SMTP_URL, from: env.VKAST_MAIL_FROM } }),
    ...(env.VKAST_TELEGRAM_TOKEN && {
      telegram: { apiUrl: env.VKAST_TELEGRAM_API_URL, token: env.VKAST_TELEGRAM_TOKEN },
    }),
    ...(env.VKAST_IMPORT_DIR && { importDir: env.VKAST_IMPORT_DIR }),
    importDirFor: env.VKAST_IMPORT_DIR_FOR,
    allowPrivateAddresses: env.VKAST_ALLOW_PRIVATE_ADDRESSES,
    ...(env.VKAST_FFPROBE !== 'off' && { ffprobe: env.VKAST_FFPROBE }),
    ...(env.VKAST_FFMPEG !== 'off' && { ffmpeg: env.VKAST_FFMPEG }),
    trustedProxies: env.VKAST_TRUSTED_PROXIES,
    corsOrigins: env.VKAST_CORS_ORIGINS,
    requestsPerMinute: env.VKAST_REQUESTS_PER_MINUTE,
    logLevel: env.VKAST_LOG_LEVEL,
  }
}

const toVkIdApp = (env: z.output<typeof Environment>, clientId: string): VkIdApp => ({
  clientId,
  ...(env.VKAST_VKID_SERVICE_TOKEN && { serviceToken: env.VKAST_VKID_SERVICE_TOKEN }),
  redirectUri: `${baseUrlOf(env)}/api/v1/oauth/vk/callback`,
})

const baseUrlOf = (env: z.output<typeof Environment>): string => env.VKAST_PUBLIC_URL ?? addressOf(env.HOST, env.PORT)

/** Nobody from outside gets here: it listens on loopback, and no public address leads to it. */
const isPrivate = (env: z.output<typeof Environment>): boolean => isReachedFromHereOnly(env.HOST, env.VKAST_PUBLIC_URL)

/** Whether only this machine reaches a service on `host`, as far as its public address tells. */
export const isReachedFromHereOnly = (host: string, publicUrl: string | undefined): boolean =>
  isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname.replace(/^\[|\]$/g, '')))

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host)

/** Where a browser on this machine finds a service that listens there. */
export const addressOf = (host: string, port: number): string => `http://${nameOf(host)}:${port}`

/** An address to open: all interfaces are reached by localhost too. */
const nameOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
