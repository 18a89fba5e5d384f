import type { Language } from '../command.ts'

const UNITS = { en: ['B', 'kB', 'MB', 'GB', 'TB'], ru: ['Б', 'кБ', 'МБ', 'ГБ', 'ТБ'] } as const

/** `512 B`, `12.4 MB`. */
export function bytesText(bytes: number, language: Language): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.en.length - 1) {
    value /= 1000
    unit += 1
  }
  const number = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${number.toLocaleString(language, { maximumFractionDigits: 1 })} ${UNITS[language][unit]}`
}
