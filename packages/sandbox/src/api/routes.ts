import type { Route } from '../http/route.ts'
import { answerRequest } from './answer-request.ts'
import { challengeRoutes } from './challenge-pages.ts'
import { deliverAnswer } from './deliver-answer.ts'
import { readRequest } from './read-request.ts'

/** `/method/<name>`, and the pages of captcha and validation. */
export const apiRoutes: readonly Route[] = [
  {
    method: '*',
    path: /^\/method\/[^/]*$/,
    async handle(exchange) {
      const raw = await readRequest(exchange)
      await deliverAnswer(exchange, await answerRequest(exchange, raw))
    },
  },
  ...challengeRoutes,
]
