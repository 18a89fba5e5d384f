import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const BIN = path.resolve(import.meta.dirname, '../../bin/vkast.js')

/** `vkast` in a process of its own, at home in a folder of the test; `ended` holds all that it wrote. */
export function spawnVkast(
  home: string,
  argv: readonly string[],
  environment: Record<string, string> = {},
  node = process.execPath,
) {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(node, [BIN, ...argv], {
    env: { PATH, HOME: home, NODE_COMPILE_CACHE, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk
  })
  // What ends before it was read to is no matter of the test.
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, stdout, stderr }))
  return { child, ended }
}
