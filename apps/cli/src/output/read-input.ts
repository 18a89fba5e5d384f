import { type Deps, UsageError } from '../command.ts'
import { say } from '../language.ts'

const MAX_BYTES = 64 * 1024

type InputDeps = Pick<Deps, 'terminal' | 'language' | 'signal'>

/**
 * All that stands on standard input, without the ends of lines behind it; Ctrl-C ends the waiting for it.
 *
 * Throws {@link UsageError} where it is nothing, or too much.
 */
export async function readInput(deps: InputDeps): Promise<string> {
  const stopped = Promise.withResolvers<never>()
  const stop = (): void => stopped.reject(deps.signal.reason)
  deps.signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([collect(deps), stopped.promise])
  } finally {
    deps.signal.removeEventListener('abort', stop)
  }
}

async function collect({ terminal, language }: InputDeps): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of terminal.stdin) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    if (size > MAX_BYTES) throw new UsageError(say(language, texts.tooMuch))
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (text.trim() === '') throw new UsageError(say(language, texts.empty))
  return text.replace(/[\r\n]+$/, '')
}

const texts = {
  empty: { en: 'Standard input is empty', ru: 'На стандартном вводе ничего нет' },
  tooMuch: { en: 'Standard input holds more than 64 KB', ru: 'На стандартном вводе больше 64 КБ' },
} as const
