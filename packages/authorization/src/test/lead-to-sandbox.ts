/** Loaded before an example: VK's hosts lead to a sandbox, and what the reader would write is there. */
import { Agent, type RequestOptions } from 'node:https'
import { type ConnectionOptions, connect } from 'node:tls'

const { SANDBOX_PORT, SANDBOX_CA, ANSWERS_URL } = process.env

Agent.prototype.createConnection = (options: RequestOptions) => {
  const servername = String(options.servername || options.host)
  if (!/(?:^|\.)vk\.(?:ru|com)$/.test(servername)) throw new Error(`${servername} is not VK`)
  return connect({
    ...(options as ConnectionOptions),
    host: '127.0.0.1',
    port: Number(SANDBOX_PORT),
    ca: SANDBOX_CA,
    path: undefined,
    servername,
  } as ConnectionOptions)
}

const answer = async (path: string): Promise<string> => (await fetch(`${ANSWERS_URL}${path}`)).text()
const getUserInput = () => answer('/code')
Object.assign(globalThis, {
  getUserInput,
  getCodeFromUser: getUserInput,
  solveCaptcha: (src: string) => answer(`/captcha?src=${encodeURIComponent(src)}`),
  openInBrowser: (url: string) => answer(`/browser?url=${encodeURIComponent(url)}`),
  secureStorage: { save: async () => undefined },
  encrypt: (text: string) => Buffer.from(text).toString('base64'),
  decrypt: (text: string) => Buffer.from(text, 'base64').toString(),
})
