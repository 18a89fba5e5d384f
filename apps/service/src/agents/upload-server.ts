/** Names under which VK's upload servers are known (vk-facts 1, 7.1, 7.6); its own and those of its networks. */
const VKS_OWN = [
  ...['vk.com', 'vk.ru', 'vk.me', 'vkvideo.ru', 'userapi.com', 'vkuser.net', 'vkuseraudio.net', 'vkuservideo.net'],
  ...['mycdn.me', 'okcdn.ru', 'ok.ru', 'odnoklassniki.ru'],
]

/**
 * Whether a file may go to an address that did not come from VK itself: a server of VK's, by https.
 *
 * By name: whoever can make these names lead elsewhere, and show a certificate for them, needs no agent. With a sandbox in
 * VK's place its own address is the one.
 */
export function isUploadServer(address: string, apiUrl: string): boolean {
  const url = URL.parse(address)
  if (url === null || url.username + url.password !== '') return false
  const isVks = (name: string): boolean => VKS_OWN.some((own) => name === own || name.endsWith(`.${own}`))
  const api = URL.parse(apiUrl)
  if (api && !isVks(api.hostname)) return url.origin === api.origin
  return url.protocol === 'https:' && url.port === '' && isVks(url.hostname)
}
