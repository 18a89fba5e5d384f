/**
 * CPU of the client for each call: `@vkast/vk` and vk-io, divided by a bare undici `request`; and for each call inside
 * `execute`, divided by a loop that writes 25 calls by hand. Each arm in fresh processes on a core of its own, in turn.
 */
import { median, spread } from '../measure.ts'
import { record } from '../results.ts'
import { forkOn, told } from './arm.ts'

const ROUNDS = 5
const ARMS = ['undici', 'vk', 'vk-io', 'hand-made', 'vk auto', 'vk batch', 'vk-io parallel'] as const

const server = forkOn(1, 'call-server.ts')
const cpu = new Map<string, number[]>(ARMS.map((arm) => [arm, []]))
try {
  const port = String(await told<number>(server))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const arm of ARMS) cpu.get(arm)?.push(await told<number>(forkOn(0, 'call-arm.ts', [arm, port])))
  }
} finally {
  server.kill()
}
const of = (arm: (typeof ARMS)[number]) => median(cpu.get(arm) ?? [])
for (const [arm, figures] of cpu) console.log(`${arm.padEnd(16)} ${spread(figures, 1)} µs CPU per call`)
record({
  name: 'CPU per call ÷ bare undici request',
  ours: of('vk') / of('undici'),
  peers: { 'vk-io': of('vk-io') / of('undici') },
  goal: { atMost: 1.25 },
  detail: `${of('vk').toFixed(1)} µs against ${of('undici').toFixed(1)} µs`,
})
record({
  name: 'CPU per call with `batching: auto` ÷ hand-made loop of 25',
  ours: of('vk auto') / of('hand-made'),
  peers: { 'vk-io': of('vk-io parallel') / of('hand-made') },
  goal: { atMost: 1.6 },
  detail: `${of('vk auto').toFixed(1)} µs against ${of('hand-made').toFixed(1)} µs`,
})
record({
  name: 'CPU per call in `vk.batch` ÷ hand-made loop of 25',
  ours: of('vk batch') / of('hand-made'),
  peers: {},
  goal: { atMost: 1.6 },
  detail: `${of('vk batch').toFixed(1)} µs against ${of('hand-made').toFixed(1)} µs`,
})
