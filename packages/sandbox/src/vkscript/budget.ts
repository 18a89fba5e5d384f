import { ScriptRuntimeError } from './script-error.ts'

/** How many list elements or characters can be produced for the price of one step. */
const BULK_PER_STEP = 32

/** What a script may still do. One step is one evaluated part of the script or one object field produced. */
export interface Budget {
  readonly stepsLeft: number
  /** Throws {@link ScriptRuntimeError} when there are fewer left. */
  spend(steps: number): void
  /** Pays for list elements or characters before they are produced, so that doubling ends in an error and not in a full memory. */
  spendOnBulk(size: number): void
}

/** A budget of so many steps. The text of the error is *assumed*: vk-facts knows none. */
export function createBudget(maxSteps: number): Budget {
  let left = maxSteps
  const spend = (steps: number) => {
    left -= steps
    if (left < 0) throw new ScriptRuntimeError('Too many operations')
  }
  return {
    get stepsLeft() {
      return left
    },
    spend,
    spendOnBulk: (size) => spend(Math.ceil(size / BULK_PER_STEP)),
  }
}
