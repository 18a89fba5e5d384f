import * as accounts from './accounts.ts'
import * as agents from './agents.ts'
import * as audit from './audit.ts'
import * as bulk from './bulk.ts'
import * as credentials from './credentials.ts'
import * as eventStream from './events.ts'
import * as intakes from './intakes.ts'
import * as keys from './keys.ts'
import * as notices from './notices.ts'
import * as people from './people.ts'
import * as presetRules from './preset-rules.ts'
import * as presets from './presets.ts'
import * as publications from './publications.ts'
import * as recordings from './recordings.ts'
import * as renewal from './renewal.ts'
import type { RouteDefinition } from './route.ts'
import * as tokens from './tokens.ts'
import * as webhooks from './webhooks.ts'

export type Sections = typeof accounts &
  typeof people &
  typeof tokens &
  typeof credentials &
  typeof agents &
  typeof renewal &
  typeof recordings &
  typeof presets &
  typeof presetRules &
  typeof intakes &
  typeof publications &
  typeof bulk &
  typeof eventStream &
  typeof audit &
  typeof keys &
  typeof notices &
  typeof webhooks

/** Every route there is, in the order of the sections. */
export const routes: readonly RouteDefinition[] = [
  accounts,
  people,
  tokens,
  credentials,
  agents,
  renewal,
  recordings,
  presets,
  presetRules,
  intakes,
  publications,
  bulk,
  eventStream,
  audit,
  keys,
  notices,
  webhooks,
].flatMap((section) =>
  Object.values(section).filter((entry): entry is typeof entry & RouteDefinition => isRoute(entry)),
)

function isRoute(entry: unknown): entry is RouteDefinition {
  return typeof entry === 'object' && entry !== null && 'path' in entry && 'refusals' in entry
}
