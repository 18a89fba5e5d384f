import type { World } from '../world/world.ts'
import type { Fault } from './fault.ts'

/**
 * The fault that this call must suffer, if any; taking uses it up.
 *
 * In the order of declaration, at most one a call. Every fault that fits counts the call for its `nth` until one is taken.
 */
export function takeFault(world: World, call: { method: string } | { path: string }): Fault | undefined {
  for (const declared of world.faults) {
    const { on } = declared.fault
    const fits = 'method' in call ? on.method === call.method : on.path === call.path
    if (!fits || declared.used >= (on.times ?? 1)) continue
    declared.seen += 1
    if (declared.seen < (on.nth ?? 1)) continue
    declared.used += 1
    return declared.fault
  }
  return undefined
}

/** Faults that were declared and have not spoilt as many calls as they should. */
export function listUnusedFaults(world: World): Fault[] {
  return world.faults.filter(({ fault, used }) => used < (fault.on.times ?? 1)).map(({ fault }) => fault)
}
