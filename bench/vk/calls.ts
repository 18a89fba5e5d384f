import { fork } from 'node:child_process'
import { once } from 'node:events'

/**
 * CPU per call of `@vkast/vk` ÷ the same call written by hand on `node:http` with a keep-alive agent, which is within
 * 1 % of a bare undici `request` on Node 20 (research/vk-io.md F1). Fresh processes, arms in turn, medians of 5 rounds.
 */
const ROUNDS = 5
const here = (name: string) => `${import.meta.dirname}/${name}`

async function cpuPerCall(arm: 'vk' | 'bare', port: number): Promise<number> {
  const child = fork(here('call-arm.ts'), [arm, String(port)])
  const [cpu] = (await once(child, 'message')) as [number]
  return cpu
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const server = fork(here('call-server.ts'))
const [port] = (await once(server, 'message')) as [number]
const vk: number[] = []
const bare: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  bare.push(await cpuPerCall('bare', port))
  vk.push(await cpuPerCall('vk', port))
}
server.kill()
console.log(`bare node:http  ${median(bare).toFixed(1)} µs CPU per call`)
console.log(`@vkast/vk       ${median(vk).toFixed(1)} µs CPU per call`)
console.log(`ratio           ${(median(vk) / median(bare)).toFixed(2)} (goal ≤ 1.25)`)
