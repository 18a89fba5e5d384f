import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UsageError } from '../command.ts'
import { say } from '../language.ts'
import { cleanText } from './clean-text.ts'
import type { TerminalInput } from './streams.ts'

/** What the person typed. A secret is not shown, and neither kept in a history. Throws {@link UsageError} where nobody can be asked. */
export async function ask(
  input: TerminalInput,
  { question, isSecret }: { question: string; isSecret: boolean },
): Promise<string> {
  const { stdin, stderr, language, signal } = input
  if (!stdin.isTTY || !stderr.isTTY) throw new UsageError(say(language, nobody, { question }))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: stdin, output: isSecret ? silent : stderr, terminal: true, historySize: 0 })
  reader.on('SIGINT', input.onInterrupt)
  if (isSecret) stderr.write(`${cleanText(question)} `)
  try {
    return await reader.question(isSecret ? '' : `${cleanText(question)} `, { signal })
  } finally {
    reader.close()
    if (isSecret) stderr.write('\n')
  }
}

const nobody = {
  en: 'There is no terminal to ask on ({question}). Give it on standard input, or as the help of the command says',
  ru: 'Спросить не у кого: нет терминала ({question}). Передайте ответ через стандартный ввод или как сказано в справке команды',
} as const
