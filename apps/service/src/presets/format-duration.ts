/**
 * A length of time: `clock` as 1:23:45 (or 5:07 below an hour), `minutes` as whole minutes, rounded,
 * `words` as `1 h 23 min` or `1 ч 23 мин`, never less than a minute.
 */
export function formatDuration(seconds: number, format: string | undefined, language: 'en' | 'ru'): string {
  if (format === 'minutes') return String(Math.round(seconds / 60))
  if (format === 'words') return inWords(Math.max(1, Math.round(seconds / 60)), language)
  const whole = Math.round(seconds)
  const two = (count: number): string => String(count).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

function inWords(minutes: number, language: 'en' | 'ru'): string {
  const [hour, minute] = language === 'ru' ? ['ч', 'мин'] : ['h', 'min']
  const parts = [
    [Math.floor(minutes / 60), hour],
    [minutes % 60, minute],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
