import { expect, test } from 'vitest'
import { fakeDeps } from '../test/fake-deps.ts'
import { createProgress } from './show-progress.ts'

function start(given: Parameters<typeof fakeDeps>[0]) {
  let at = 1_000_000
  const deps = fakeDeps({ ...given, now: () => new Date(at) })
  const pass = (ms: number): void => {
    at += ms
  }
  return { deps, pass, progress: createProgress(deps) }
}

test('off a terminal says each ten percent once, also over a connection that breaks off', () => {
  const { deps, progress } = start({})
  const file = progress({ name: 'a.mp4', size: 1000 })
  for (const sent of [0, 50, 120, 130, 250, 200, 220, 310, 999, 1000]) file.moved(sent)
  file.end()
  expect(deps.said).toEqual([10, 20, 30, 90, 100].map((percent) => `a.mp4: ${percent} %`))
  expect(deps.shown).toEqual([])
})

test('says nothing of what an earlier run had sent', () => {
  const { deps, progress } = start({})
  const file = progress({ name: 'a.mp4', size: 1000 })
  for (const sent of [730, 790, 810]) file.moved(sent)
  expect(deps.said).toEqual(['a.mp4: 80 %'])
})

test('on a terminal draws a line for each file under way, with its speed, and takes it away at the end', () => {
  const { deps, pass, progress } = start({ isTerminal: true, columns: 100 })
  const [first, second] = [progress({ name: 'a.mp4', size: 10_000_000 }), progress({ name: 'b.mp4', size: 1000 })]
  first.moved(0)
  pass(1000)
  first.moved(2_000_000)
  expect(deps.shown.at(-1)).toHaveLength(2)
  expect(deps.shown.at(-1)?.[0]).toMatch(/^a\.mp4 .* 20 % +2\.0 MB\/s +0:04$/)
  first.end()
  expect(deps.shown.at(-1)).toHaveLength(1)
  second.end()
  expect(deps.shown.at(-1)).toEqual([])
  expect(deps.said).toEqual([])
})

test('does not redraw for every packet', () => {
  const { deps, pass, progress } = start({ isTerminal: true })
  const file = progress({ name: 'a.mp4', size: 1000 })
  for (let sent = 0; sent < 1000; sent += 1) {
    pass(1)
    file.moved(sent)
  }
  expect(deps.shown.length).toBeLessThan(10)
})
