import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { until } from './service-process.ts'

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROME_PATH]

/** Where a Chromium is installed; undefined: nowhere it is looked for. */
export const findChromium = (): string | undefined =>
  PROGRAMS.find((program) => program !== undefined && fs.existsSync(program))

/** One tab. Spoken to by the DevTools protocol itself: a library for it would be the heaviest dependency there is. */
export interface Tab {
  open(url: string): Promise<void>
  /** What an expression gives in the page; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>
  /** Waits until an expression is true, over any number of pages. */
  until(expression: string): Promise<void>
  /** Every address in the tab's history, with fragments. */
  history(): Promise<string[]>
  /** Every address asked for so far, as a server sees it, and what the pages' policies refused. */
  readonly requested: string[]
  readonly refused: string[]
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>

/** A browser without a past; gone after the test. */
export async function startChromium(program: string, language: string): Promise<{ newTab(): Promise<Tab> }> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-chromium-'))
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run']
  const child = spawn(
    program,
    [...flags, `--accept-lang=${language}`, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  onTestFinished(async () => {
    const isGone = once(child, 'exit')
    child.kill('SIGKILL')
    await isGone
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const socket = new WebSocket(await addressOf(child))
  await once(socket, 'open')
  const { send, listen } = speak(socket)
  return { newTab: () => newTab(send, listen) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = ''
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  return until('Chromium', async () => /DevTools listening on (ws:\S+)/.exec(output)?.[1])
}

type Event = { method: string; params: Record<string, never>; sessionId?: string }

function speak(socket: WebSocket): { send: Send; listen(listener: (event: Event) => void): void } {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>()
  const listeners: ((event: Event) => void)[] = []
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data))
    if (message.id === undefined) for (const listener of listeners) listener(message)
    else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message))
    else waiting.get(message.id)?.resolve(message.result)
  })
  let lastId = 0
  return {
    send: (method, params = {}, sessionId) => {
      lastId += 1
      const answer = Promise.withResolvers<Record<string, unknown>>()
      waiting.set(lastId, answer)
      socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId && { sessionId }) }))
      return answer.promise
    },
    listen: (listener) => listeners.push(listener),
  }
}

async function newTab(send: Send, listen: (listener: (event: Event) => void) => void): Promise<Tab> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const ask: Send = (method, params) => send(method, params, sessionId as string)
  const requested: string[] = []
  const refused: string[] = []
  listen((event) => {
    if (event.sessionId !== sessionId) return
    const { request, entry } = event.params as { request?: { url: string }; entry?: { text: string } }
    if (event.method === 'Network.requestWillBeSent' && request) requested.push(request.url)
    if (event.method === 'Log.entryAdded' && entry?.text.includes('Content Security Policy')) refused.push(entry.text)
  })
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await ask(`${domain}.enable`)
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await ask('Runtime.evaluate', {
      ...{ expression, awaitPromise: true, returnByValue: true, userGesture: true },
    })
    if (exceptionDetails) throw new Error(`the page threw: ${JSON.stringify(exceptionDetails)}`)
    return (result as { value: T }).value
  }
  return {
    open: async (url) => void (await ask('Page.navigate', { url })),
    evaluate,
    // While a page goes its context goes with it: that is an answer of no, too.
    until: async (expression) => void (await until(expression, () => evaluate<boolean>(expression).catch(() => false))),
    history: async () => {
      const { entries } = await ask('Page.getNavigationHistory')
      return (entries as { url: string }[]).map(({ url }) => url)
    },
    requested,
    refused,
  }
}
