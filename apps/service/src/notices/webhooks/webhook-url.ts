import { isIP } from 'node:net'
import { isPublicAddress } from '@vkast/vk'
import { invalidInput } from '../../refusal.ts'

/**
 * An address that may be a webhook's, in its one spelling. Throws `invalid_input` for what is no http(s) address, holds a
 * login, or is itself an address that is not public; what a name stands for is looked at each time something is sent.
 */
export function readWebhookUrl(text: string, { allowPrivateAddresses }: { allowPrivateAddresses: boolean }): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw invalidInput('url', 'an http(s) address')
  if (url.username !== '' || url.password !== '') throw invalidInput('url', 'without user name and password')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = isIP(host) !== 0 ? !isPublicAddress(host) : /(^|\.)localhost\.?$/i.test(host)
  if (isPrivate && !allowPrivateAddresses) throw invalidInput('url', 'an address of the public internet')
  url.hash = ''
  return url.href
}
