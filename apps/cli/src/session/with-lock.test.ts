import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { withLock } from './with-lock.ts'

function newLock(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-lock-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, 'store.lock')
}
/** A lock that has had it for an hour already. */
const makeOld = (file: string) => fs.utimesSync(file, new Date(0), new Date(Date.now() - 3_600_000))

test('whoever works under it for long keeps it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const looks = vi.spyOn(process, 'kill') // asks whether the owner runs
  onTestFinished(() => void vi.useRealTimers())
  onTestFinished(() => looks.mockRestore())
  const file = newLock()
  const order: string[] = []
  const [touched, long] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = withLock(file, async () => {
    makeOld(file)
    vi.advanceTimersByTime(15_000)
    await expect.poll(() => Date.now() - fs.statSync(file).mtimeMs).toBeLessThan(60_000)
    touched.resolve()
    await long.promise
    order.push('first')
  })
  await touched.promise
  const second = withLock(file, async () => order.push('second'))
  await expect.poll(() => looks.mock.calls.length).toBeGreaterThan(0)
  long.resolve()
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'second'])
  expect(fs.existsSync(file)).toBe(false)
})

test('one that nobody touches any more holds nobody, though another process has its number', async () => {
  const file = newLock()
  fs.writeFileSync(file, String(process.pid))
  makeOld(file)
  expect(await withLock(file, async () => 'done')).toBe('done')
})
