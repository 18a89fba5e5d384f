import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Command, Refused } from '../command.ts'
import { say } from '../language.ts'

export const demo: Command = {
  name: 'demo',
  summary: {
    en: 'Publish a video to a VK that never leaves this machine',
    ru: 'Опубликовать видео в VK, который не покидает эту машину',
  },
  details: {
    en: 'Starts the sandbox and a service with a database of its own, signs in, publishes, compares the bytes, and leaves everything running until Ctrl-C. It comes with the sources of Vkast.',
    ru: 'Запускает песочницу и сервис со своей базой, входит, публикует, сравнивает байты и оставляет всё работать до Ctrl-C. Поставляется с исходниками Vkast.',
  },
  options: {
    once: { type: 'boolean', summary: { en: 'Stop everything at the end', ru: 'В конце всё остановить' } },
    file: { type: 'string', value: 'video', summary: { en: 'Publish this video', ru: 'Опубликовать это видео' } },
    data: {
      type: 'string',
      value: 'folder',
      summary: { en: 'Where the service keeps its data (./data/demo)', ru: 'Где сервис хранит данные (./data/demo)' },
    },
    port: { type: 'string', value: 'port', summary: { en: 'Of the service (8000)', ru: 'Порт сервиса (8000)' } },
    'sandbox-port': {
      type: 'string',
      value: 'port',
      summary: { en: 'Of the sandbox (8043)', ru: 'Порт песочницы (8043)' },
    },
  },
  examples: ['vkast demo', 'vkast demo --once --file talk.mp4'],
  async run({ language, signal, terminal }, { options }) {
    const file = fileURLToPath(new URL('../../../../tools/demo/demo.js', import.meta.url))
    if (!isCheckout || !fs.existsSync(file)) throw new Refused(say(language, texts.absent))
    const args = Object.entries(options).flatMap(([name, value]) =>
      value === true ? [`--${name}`] : [`--${name}`, String(value)],
    )
    const child = spawn(process.execPath, ['--conditions=@vkast/source', file, ...args], {
      stdio: ['inherit', 'pipe', 'pipe'],
    })
    // What it tells is talk: with --json there is none.
    createInterface({ input: child.stdout }).on('line', (line) => terminal.say(line))
    const faults: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => faults.push(line))
    // At a terminal Ctrl-C reaches both by itself, and twice would cut the tidying up short.
    const handOn = (): void => {
      if (signal.reason === 'SIGTERM') child.kill('SIGTERM')
      else if (!terminal.stdin.isTTY) child.kill('SIGINT')
    }
    signal.addEventListener('abort', handOn, { once: true })
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(faults.join('\n') || say(language, texts.failed))
    return { json: { done: true }, text: () => '' }
  },
}

/** Installed, the same way up leads into a stranger's project, whose `tools/demo` is not to be run. */
const isCheckout = import.meta.url.endsWith('.ts')

const texts = {
  absent: {
    en: 'The demo comes with the sources: take the repository of Vkast, then npm ci and npm run demo. A VK to test against alone: npx @vkast/sandbox',
    ru: 'Демо поставляется с исходниками: возьмите репозиторий Vkast, затем npm ci и npm run demo. Только VK для тестов: npx @vkast/sandbox',
  },
  failed: { en: 'The demo has failed', ru: 'Демо не удалось' },
} as const
