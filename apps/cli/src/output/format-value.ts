import type { Language } from '../command.ts'

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']
const RUSSIAN_UNITS = ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ']

/** `1.4 GB`; a thousand is 1000, as disks are sold. */
export function formatBytes(bytes: number, language: Language): string {
  const units = language === 'ru' ? RUSSIAN_UNITS : UNITS
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = (bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)
  return `${language === 'ru' ? value.replace('.', ',') : value} ${units[power]}`
}

/** `18h 45m`, `3d 2h`, `45s`; `—` for nothing. */
export function formatSeconds(seconds: number | null, language: Language): string {
  if (seconds === null) return '—'
  const [d, h, m, s] = language === 'ru' ? ['д', 'ч', 'м', 'с'] : ['d', 'h', 'm', 's']
  const whole = Math.max(0, Math.floor(seconds))
  const [days, hours, minutes] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60,
  ]
  if (days > 0) return `${days}${d} ${hours}${h}`
  if (hours > 0) return `${hours}${h} ${minutes}${m}`
  return minutes > 0 ? `${minutes}${m} ${whole % 60}${s}` : `${whole}${s}`
}

/** On the clock of this machine: `2026-01-15 13:00`; `—` for nothing. */
export function formatInstant(instant: string | null): string {
  if (instant === null) return '—'
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
