import { takeFault } from '../faults/take-fault.ts'
import { replyHtml, replyJson } from './reply.ts'
import type { Exchange, Route } from './route.ts'

/** A route that suffers the faults declared for its path; what spoils only the delivery is left to the reply. */
export function withFault(route: Route & { path: string }): Route {
  return {
    ...route,
    async handle(exchange) {
      const fault = takeFault(exchange.world, { path: route.path })
      if (fault?.do === 'refuse') exchange.request.socket.destroy()
      else if (fault?.do === 'html')
        replyHtml(exchange, 200, '<!DOCTYPE html><title>VK</title><h1>Something went wrong</h1>')
      else if (fault?.do === 'status')
        replyHtml(exchange, fault.status ?? 502, `<!DOCTYPE html><title>${fault.status ?? 502}</title>`)
      else if (fault?.do === 'error') replyError(exchange, fault.error)
      else {
        if (fault) exchange.deliveryFault = fault
        await route.handle(exchange)
      }
    },
  }
}

/** OAuth's errors have words: `code` is the HTTP status, `message` the word, `extra` the rest, for example `error_description`. */
function replyError(exchange: Exchange, error: { code: number; message?: string; extra?: object } | undefined): void {
  replyJson(exchange, error?.code ?? 400, { error: error?.message ?? 'server_error', ...error?.extra })
}
