import { setTimeout as pause } from 'node:timers/promises'
import { eventStream } from '@vkast/contract'
import type { Deps } from '../command.ts'

export type VkastEvent = ReturnType<typeof eventStream.VkastEvent.parse>

export interface Listening {
  /** The stream stands: what happens from now on will be told. Anything may have happened before. */
  onOpen(): void
  onClose(): void
  onEvent(event: VkastEvent): void
}

const FIRST_DELAY_MS = 1000
const LAST_DELAY_MS = 30_000
/** Three heartbeats of the service. */
const SILENCE_MS = 45_000

/**
 * Listens to what happens to the person's things until the signal, over broken connections: each time from the last event
 * that was heard, so that none is missed. Never throws; where there is no stream to be had, nothing is told.
 */
export async function readEvents(
  { session, language }: Pick<Deps, 'session' | 'language'>,
  { onOpen, onClose, onEvent }: Listening,
  signal: AbortSignal,
): Promise<void> {
  let lastId: string | undefined
  for (let delayMs = FIRST_DELAY_MS; !signal.aborted; delayMs = Math.min(delayMs * 2, LAST_DELAY_MS)) {
    const silence = new AbortController()
    const timer = setTimeout(() => silence.abort(), SILENCE_MS)
    try {
      const { baseUrl, authorization } = await session()
      const response = await fetch(new URL('/api/v1/events', baseUrl), {
        headers: {
          accept: 'text/event-stream',
          'accept-language': language,
          authorization: await authorization(),
          ...(lastId !== undefined && { 'last-event-id': lastId }),
        },
        signal: AbortSignal.any([signal, silence.signal]),
        redirect: 'error', // what it carries is for this service alone
      })
      if (!response.ok || !response.body) continue
      onOpen()
      delayMs = FIRST_DELAY_MS
      for await (const { id, event } of eventsIn(response.body, () => timer.refresh())) {
        lastId = id ?? lastId
        if (event) onEvent(event)
      }
    } catch {
      // It is opened again; who waits for events asks meanwhile.
    } finally {
      clearTimeout(timer)
      onClose()
      await pause(delayMs, undefined, { signal }).catch(() => {})
    }
  }
}

/** Source: https://html.spec.whatwg.org/multipage/server-sent-events.html, 9.2.6, as much of it as the service uses. */
async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  onData: () => void,
): AsyncGenerator<{ id: string | undefined; event: VkastEvent | undefined }> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    onData()
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split('\n')
      const after = (name: string): string | undefined =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      yield { id: after('id'), event: eventOf(after('data')) }
    }
  }
}

/** Undefined for what a newer service tells and this command does not know. */
function eventOf(data: string | undefined): VkastEvent | undefined {
  try {
    return data === undefined ? undefined : eventStream.VkastEvent.parse(JSON.parse(data))
  } catch {
    return undefined
  }
}
