import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'
import { languageOf } from '../../http/language.ts'
import { renewalPage } from './renewal-page.ts'

/** The two pages of a renewal. What they are about stands behind `#`, and never comes here. */
export function renewalPages(app: FastifyInstance, { config }: { config: Pick<Config, 'vk' | 'baseUrl'> }): void {
  const pages = { '/renew': 'renew', '/api/v1/oauth/vk/implicit/complete': 'complete' } as const
  for (const [path, kind] of Object.entries(pages))
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const { html, headers } = renewalPage(config, { kind, language: languageOf(request.headers['accept-language']) })
      return reply.headers({ ...headers, vary: 'accept-language' }).send(html)
    })
}
