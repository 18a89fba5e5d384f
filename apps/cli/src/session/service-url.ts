import type { Language } from '../command.ts'
import { UsageError } from '../command.ts'
import { say } from '../language.ts'

/** The origin of a service from what a person typed; without a scheme it is `https`, on loopback `http`. */
export function readServiceUrl(language: Language, typed: string): string {
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(typed)
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `${isLoopback ? 'http' : 'https'}://${typed}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new UsageError(
      say(language, {
        en: 'The address of a service looks like https://video.example.org, without a name or a password in it',
        ru: 'Адрес сервиса выглядит так: https://video.example.org, без имени и пароля в нём',
      }),
    )
  return url.origin
}

/** What is sent there can be read on the way: neither encrypted nor on this machine. */
export function isOpenToListeners(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl)
  return protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
}
