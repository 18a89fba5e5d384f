import type { Deps } from '../command.ts'
import { drawBar } from './draw-bar.ts'

/** The bytes of one file, on their way. */
export interface FileProgress {
  moved(sentBytes: number): void
  /** It is there, or will not be: its line goes away. */
  end(): void
}

const EVERY_MS = 200
/** Of the speed that is shown: long enough to be calm, short enough to notice a change. */
const WINDOW_MS = 5000
const STEP_PERCENT = 10

interface Bar {
  name: string
  size: number
  sent: number
  samples: { at: number; sent: number }[]
}

/**
 * Shows how files are sent: on a terminal a bar for each that is under way, elsewhere a plain line for each ten percent.
 */
export function createProgress({ terminal, language, now }: Pick<Deps, 'terminal' | 'language' | 'now'>) {
  const bars = new Set<Bar>()
  let drawnAt = 0
  const redraw = (): void => {
    drawnAt = now().getTime()
    terminal.showBars(
      [...bars].map((bar) =>
        drawBar({ ...bar, bytesPerSecond: speedOf(bar), columns: terminal.columns - 1, language }),
      ),
    )
  }
  return (file: { name: string; size: number }): FileProgress => {
    const bar: Bar = { ...file, sent: 0, samples: [] }
    bars.add(bar)
    let shownPercent: number | undefined
    return {
      moved(sentBytes) {
        bar.sent = sentBytes
        const at = now().getTime()
        bar.samples = [...bar.samples.filter((sample) => at - sample.at < WINDOW_MS), { at, sent: sentBytes }]
        if (terminal.isTerminal && at - drawnAt >= EVERY_MS) redraw()
        const percent = Math.floor((100 * sentBytes) / bar.size / STEP_PERCENT) * STEP_PERCENT
        // What was there from an earlier run, or was sent twice, is no news.
        if (!terminal.isTerminal && shownPercent !== undefined && percent > shownPercent)
          terminal.say(`${bar.name}: ${percent} %`)
        shownPercent = Math.max(shownPercent ?? 0, percent)
      },
      end() {
        bars.delete(bar)
        if (terminal.isTerminal) redraw()
      },
    }
  }
}

/** Undefined while there is nothing to tell it from. A connection that broke off goes back: that is no speed. */
function speedOf({ samples }: Bar): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < 500 || last.sent <= first.sent) return undefined
  return ((last.sent - first.sent) * 1000) / (last.at - first.at)
}
