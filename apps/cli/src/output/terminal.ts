import type { Terminal } from '../command.ts'
import { ask } from './ask.ts'
import { cleanText } from './clean-text.ts'
import { cutTo } from './display-width.ts'
import { columnsOf, type TerminalInput } from './streams.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Where a command talks. Lines and bars never mix: a line stands above the bars. */
export function createTerminal(input: TerminalInput): Terminal {
  const { stderr, environment } = input
  const isTerminal = stderr.isTTY === true && environment.TERM !== 'dumb'
  let bars: readonly string[] = []
  const away = (): string => (bars.length > 0 ? `\x1b[${bars.length}F\x1b[J` : '')
  const shown = (): string => bars.map((line) => `${line}\n`).join('')
  return {
    stdin: input.stdin,
    isTerminal,
    // A terminal may be made wider or narrower at any time.
    get columns() {
      return columnsOf(stderr, environment)
    },
    say(line) {
      if (!input.isQuiet) stderr.write(`${away()}${withoutSecrets(cleanText(line))}\n${shown()}`)
    },
    showBars(lines) {
      if (!isTerminal || input.isQuiet) return
      const before = away()
      bars = lines.map((line) => cutTo(cleanText(line), columnsOf(stderr, environment) - 1))
      stderr.write(before + shown())
    },
    ask: (question, isSecret = false) => ask(input, { question, isSecret }),
  }
}
