import { expect, test } from 'vitest'
import { displayWidth } from '../output/display-width.ts'
import { drawBar } from './draw-bar.ts'

const file = {
  name: 'Лекция 12. Графы и деревья.mp4',
  sent: 630_000_000,
  size: 1_000_000_000,
  bytesPerSecond: 12_400_000,
}
const draw = (columns: number, more: Partial<Parameters<typeof drawBar>[0]> = {}): string =>
  drawBar({ ...file, columns, language: 'en', ...more })

test('shows name, bar, percent, speed and time left on a wide terminal', () => {
  const line = draw(200)
  expect(line).toMatch(/^Лекция 12\. Графы и деревья\.mp4 {2}█+░+ +63 % +12\.4 MB\/s +0:30$/)
  expect(displayWidth(line)).toBeLessThanOrEqual(200)
  expect(draw(200, { language: 'ru' })).toContain('12,4 МБ/с')
})

test('keeps percent, speed and time on forty columns, with the name cut', () => {
  expect(draw(40)).toMatch(/^Лекция \S.*… +63 % +12\.4 MB\/s +0:30$/)
})

test('is never wider than the terminal, whatever the name', () => {
  const names = ['a', '講義'.repeat(40), 'x'.repeat(300), 'a\tb\nc', '👩‍👩‍👧.mp4'.repeat(9)]
  for (const name of names)
    for (let columns = 1; columns <= 200; columns += 1)
      for (const bytesPerSecond of [undefined, 1, 999_999_999])
        expect(displayWidth(draw(columns, { name, bytesPerSecond }))).toBeLessThanOrEqual(columns)
})

test('hands no command of a name to the terminal', () => {
  const line = draw(100, { name: '\x1b[2Jevil\x07.mp4' })
  expect(line).not.toContain('\x1b')
  expect(line).not.toContain('\x07')
})

test('is full at the end and empty at the beginning', () => {
  expect(draw(100, { sent: 1e9 })).toMatch(/█ +100 %/)
  expect(draw(100, { sent: 1e9 })).not.toContain('░')
  expect(draw(100, { sent: 0 })).not.toContain('█')
})
