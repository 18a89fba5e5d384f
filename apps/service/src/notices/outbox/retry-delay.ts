const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** After the first attempt, the second, and so on; over a day together, as Standard Webhooks advises. */
const WEBHOOK_PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]
/** For mail and Telegram, where the answer was a certain no: a notice that is hours late is of little use. */
const MESSAGE_PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR]
const JITTER = 0.2
/** After so many attempts a mail or a message is given up. */
export const MESSAGE_ATTEMPTS = MESSAGE_PAUSES.length + 1

/** How long after its nth attempt a delivery is tried again, in ms; undefined: no more. Up to a fifth longer by chance, so that what failed together does not come back together. */
export function retryDelayMs(
  channel: 'email' | 'telegram' | 'webhook',
  attempts: number,
  random = Math.random(),
): number | undefined {
  const pause = (channel === 'webhook' ? WEBHOOK_PAUSES : MESSAGE_PAUSES)[attempts - 1]
  return pause === undefined ? undefined : Math.round(pause * (1 + JITTER * random))
}
