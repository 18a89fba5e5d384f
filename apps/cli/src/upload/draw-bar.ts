import type { Language } from '../command.ts'
import { cleanText } from '../output/clean-text.ts'
import { cutTo, displayWidth, padTo } from '../output/display-width.ts'
import { formatBytes } from '../output/format-value.ts'

const MAX_NAME = 60
const MIN_BAR = 8
const MAX_BAR = 60

/**
 * One file's line: its name, a bar where there is room, percent, speed, and the time left. Never wider than `columns`; on
 * a narrow terminal the bar goes first, then time and speed, then the name is cut.
 */
export function drawBar(input: {
  name: string
  sent: number
  size: number
  bytesPerSecond: number | undefined
  columns: number
  language: Language
}): string {
  const { sent, size, bytesPerSecond, columns, language } = input
  const share = size === 0 ? 1 : Math.min(1, sent / size)
  const percent = `${Math.floor(share * 100)} %`.padStart(5)
  const speed =
    bytesPerSecond === undefined ? '' : `${formatBytes(bytesPerSecond, language)}${{ en: '/s', ru: '/с' }[language]}`
  const left = bytesPerSecond === undefined ? '' : timeText((size - sent) / bytesPerSecond)
  const full = cleanText(input.name).replace(/\s+/g, ' ')
  const tails = [[percent, speed.padStart(10), left.padStart(7)], [percent, speed], [percent]].map((parts) =>
    parts.join('  ').trimEnd(),
  )
  const tail = tails.find((text) => columns - displayWidth(text) >= Math.min(12, displayWidth(full)) + 2) ?? percent
  const room = Math.max(0, columns - displayWidth(tail) - 2)
  const nameWidth = Math.min(displayWidth(full), MAX_NAME, room)
  const name = padTo(cutTo(full, nameWidth), nameWidth)
  const barWidth = Math.min(MAX_BAR, room - nameWidth - 2)
  const bar = barWidth >= MIN_BAR ? `  ${barOf(share, barWidth)}` : ''
  return cutTo(`${name}${bar}  ${tail}`, columns)
}

function barOf(share: number, width: number): string {
  const filled = Math.floor(share * width)
  return '█'.repeat(filled) + '░'.repeat(width - filled)
}

/** `0:05`, `12:40`, `3:05:00`. */
export function timeText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
