import { createVk, type Vk } from '@vkast/vk'

/** What the examples of the documented interface give `VK`; `createVk` of `@vkast/vk` takes more. */
export interface VKOptions {
  token: string
  apiVersion?: string | undefined
  language?: string | undefined
  /** `https://api.vk.ru`; an address that ends in `/method` is taken too. */
  apiBaseUrl?: string | undefined
  /** Milliseconds. */
  apiTimeout?: number | undefined
}

/** `new VK({ token }).api.users.get({})` over `createVk`, for code written so. */
export class VK {
  readonly api: Vk

  constructor({ token, apiVersion, language, apiBaseUrl, apiTimeout }: VKOptions) {
    const apiUrl = apiBaseUrl?.replace(/\/method\/?$/, '')
    this.api = createVk({ token, version: apiVersion, language, apiUrl, timeoutMs: apiTimeout })
  }
}
