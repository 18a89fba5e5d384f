import { setTimeout as delay } from 'node:timers/promises'
import type { World } from '../world/world.ts'
import type { Fault } from './fault.ts'

/** Waits for as long as a `slow` fault says, a second unless it does, or until all faults are cleared. */
export async function standStill({ faults, faultsCleared }: World, fault: Fault): Promise<void> {
  if (!faults.some((declared) => declared.fault === fault)) return // cleared since it was taken
  await delay(fault.delayMs ?? 1000, undefined, { ref: false, signal: faultsCleared.signal }).catch(() => {})
}

/** Forgets all faults; what a `slow` one holds goes on. */
export function clearFaults(world: World): void {
  world.faults.splice(0)
  world.faultsCleared.abort()
  world.faultsCleared = new AbortController()
}
