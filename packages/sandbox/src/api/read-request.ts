import { readForm } from '../http/form.ts'
import type { Exchange } from '../http/route.ts'

export interface RawRequest {
  method: string
  params: ReadonlyMap<string, string>
  token: string | undefined
}

/**
 * A method call as it came: query and body are equal, the body wins; so does a token in the parameters over the header
 * (both *assumed*: vk-facts 1.3 found no precedence).
 */
export async function readRequest(exchange: Exchange): Promise<RawRequest> {
  const params = new Map([...exchange.url.searchParams, ...(await readForm(exchange))])
  const bearer = /^Bearer\s+(\S+)$/i.exec(exchange.request.headers.authorization ?? '')?.[1]
  const method = safeDecode(exchange.url.pathname.slice('/method/'.length))
  return { method, params, token: params.get('access_token') ?? bearer }
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
