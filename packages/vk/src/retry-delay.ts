/** How often a read is repeated after a fault of VK's or the network's, or any call that never left. */
export const MAX_RETRIES = 3

/** How often a call is repeated that VK refused as one too many (error 6); VK did not act, so this holds for writes. */
export const MAX_BUSY_RETRIES = 5

/** Pause before the repeat number `attempt` (from 1): 0.5, 1, 2 s and so on to 8 s, each cut by up to a half at random. */
export const retryDelayMs = (attempt: number, random: number): number =>
  Math.min(8_000, 500 * 2 ** (attempt - 1)) * (1 - random / 2)

/** Pause of all calls of a token after error 6 number `attempt` in a row (from 1): 1 s to 8 s, as VK's own app waits. */
export const busyPauseMs = (attempt: number): number => Math.min(8_000, 1_000 * 1.5 ** (attempt - 1))
