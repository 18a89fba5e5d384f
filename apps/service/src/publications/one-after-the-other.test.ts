import { expect, test } from 'vitest'
import { oneAfterTheOther } from './one-after-the-other.ts'

test('works of one user follow each other, also after one that failed; another user waits for none', async () => {
  const inTurn = oneAfterTheOther()
  const done: string[] = []
  const gate = Promise.withResolvers<void>()
  const first = inTurn(1, async () => {
    await gate.promise
    done.push('first')
    throw new Error('refused')
  })
  const second = inTurn(1, async () => {
    done.push('second')
    return 2
  })
  await inTurn(2, async () => void done.push('other'))
  expect(done).toEqual(['other'])
  gate.resolve()
  await expect(first).rejects.toThrow('refused')
  expect(await second).toBe(2)
  expect(done).toEqual(['other', 'first', 'second'])
})

test('so many wait and no more, and whoever is refused can come again', async () => {
  const inTurn = oneAfterTheOther()
  const gate = Promise.withResolvers<void>()
  const waiting = Array.from({ length: 20 }, () => inTurn(1, () => gate.promise))
  expect(() => inTurn(1, async () => {})).toThrow(expect.objectContaining({ errorType: 'rate_limited' }))
  gate.resolve()
  await Promise.all(waiting)
  await inTurn(1, async () => {})
})
