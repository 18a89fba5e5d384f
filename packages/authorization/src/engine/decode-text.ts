import { TextDecoder } from 'node:util'

/** A page's text by the character set its header names; VK's older pages are windows-1251 (vk-facts 4.2). */
export function decodeText(body: Uint8Array, contentType: string | undefined): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1]
  return decoder(named ?? 'utf-8').decode(body)
}

function decoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name)
  } catch {
    return new TextDecoder()
  }
}
