import { MOVING_STATES, type MovingState } from './claim-publication.ts'

/** Two kinds of work: hours of bytes must not hold up calls that take a moment. */
export type Lane = 'calls' | 'bytes'

export const laneOf = (state: string): Lane => (state === 'transferring' ? 'bytes' : 'calls')

export const statesOf = (lane: Lane): MovingState[] => MOVING_STATES.filter((state) => laneOf(state) === lane)
