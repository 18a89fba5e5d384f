import type { Fault } from '../faults/fault.ts'
import { clearFaults } from '../faults/stand-still.ts'
import { listUnusedFaults } from '../faults/take-fault.ts'
import type { RightName } from '../world/rights.ts'
import type { App, Community, Settings, Token, User, World } from '../world/world.ts'
import { addFault, readFault } from './faults.ts'
import { shape, whole } from './input.ts'
import {
  changeUser,
  createCommunity,
  createUser,
  putApp,
  readApp,
  readCommunity,
  readRole,
  readUser,
  readUserChange,
  setRole,
} from './people.ts'
import { makeReport, type Report } from './report.ts'
import { changeSettings, readSettings } from './settings.ts'
import { endToken, issueToken, readToken, readTokenEnd } from './tokens.ts'

type Input<Read extends (value: unknown, where: string) => unknown> = ReturnType<Read>

/** A bit mask, or names of user rights (vk-facts 5.1). */
export type Rights = number | RightName[]

/** What a test does to the sandbox from inside the process; `/_sandbox/…` offers the same over HTTP. All throw `TypeError` for bad input. */
export interface Control {
  createUser(input: Input<typeof readUser>): User
  changeUser(input: Input<typeof readUserChange>): User
  /** Makes an app, or changes the one with the given id. */
  createApp(input: Omit<Input<typeof readApp>, 'grantable'> & { grantable?: Rights }): App
  createCommunity(input: Input<typeof readCommunity>): Community
  setRole(input: Input<typeof readRole>): void
  createToken(input: Omit<Input<typeof readToken>, 'rights'> & { rights?: Rights }): Token
  endToken(input: Input<typeof readTokenEnd>): void
  /** Moves the clock. */
  advance(input: { ms: number }): { now: number }
  changeSettings(input: Input<typeof readSettings>): Settings
  addFault(input: Input<typeof readFault>): Fault
  unusedFaults(): Fault[]
  /** Forgets all faults; what a `slow` one holds goes on. */
  clearFaults(): void
  /** The one-time code that was sent to a user last; null when none was. */
  lastCode(input: { userId: number }): { code: string | null }
  report(): Report
}

export function createControl(world: World): Control {
  return {
    createUser: (input) => createUser(world, readUser(input, 'user')),
    changeUser: (input) => changeUser(world, readUserChange(input, 'user')),
    createApp: (input) => putApp(world, readApp(input, 'app')),
    createCommunity: (input) => createCommunity(world, readCommunity(input, 'community')),
    setRole: (input) => setRole(world, readRole(input, 'role')),
    createToken: (input) => issueToken(world, readToken(input, 'token')),
    endToken: (input) => endToken(world, readTokenEnd(input, 'token')),
    advance(input) {
      world.clock.advance(readAdvance(input, 'clock').ms)
      return { now: world.clock.now() }
    },
    changeSettings: (input) => changeSettings(world, readSettings(input, 'settings')),
    addFault: (input) => addFault(world, readFault(input, 'fault')),
    unusedFaults: () => listUnusedFaults(world),
    clearFaults: () => clearFaults(world),
    lastCode: (input) => ({ code: world.signIns.lastCodes.get(readUserId(input, 'user').userId) ?? null }),
    report: () => makeReport(world),
  }
}

const readUserId = shape({ userId: whole({ min: 1 }) })
const readAdvance = shape({ ms: whole({ min: 0 }) })
