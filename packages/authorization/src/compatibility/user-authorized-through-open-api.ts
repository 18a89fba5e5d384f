import { createHash, timingSafeEqual } from 'node:crypto'

export interface IUserAuthorizedThroughOpenAPIOptions {
  /** The app's secret. */
  clientSecret: string
  /** What VK's Open API put into the cookie `vk_app_<id>`. */
  params: {
    expire: string | number
    mid: string | number
    secret: string
    sid: string
    sig: string
  }
}

/**
 * Whether these values of a browser's VK session were signed by VK for this app and still hold.
 *
 * Computes only; signatures are compared in constant time. MD5 is VK's choice.
 */
export async function userAuthorizedThroughOpenAPI({
  clientSecret,
  params,
}: IUserAuthorizedThroughOpenAPIOptions): Promise<{ authorized: boolean }> {
  const { expire, mid, secret, sid, sig } = params
  const signed = `expire=${expire}mid=${mid}secret=${secret}sid=${sid}${clientSecret}`
  const expected = Buffer.from(createHash('md5').update(signed).digest('hex'))
  const given = Buffer.from(String(sig))
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
  const isCurrent = Number(expire) >= Date.now() / 1000 // false for what is no number
  return { authorized: isSigned && isCurrent }
}
