import { z } from 'zod'
import { defineRoute } from './route.ts'
import { Instant } from './wire.ts'

/** A key that encrypts, by its id; the key itself is never shown. */
export const KeyUse = z
  .object({
    id: z.string(),
    /** New secrets are encrypted with it. */
    is_current: z.boolean(),
    /** This process has it. */
    is_known: z.boolean(),
    rows: z.int(),
    columns: z.array(z.object({ table: z.string(), column: z.string(), rows: z.int() })),
    /** Nothing needs it any more and the rotation has ended: it may be taken out. Backups made before still need it. */
    removable: z.boolean(),
  })
  .meta({ id: 'KeyUse' })

/** `blocked`: what is left does not open; it is named in the log. */
export const KeyRotation = z
  .object({
    state: z.enum(['none', 'running', 'finished', 'blocked']),
    /** Everything is encrypted anew with this key. */
    to: z.string().nullable(),
    requested_at: Instant.nullable(),
    /** When the last count found no row with another key. */
    finished_at: Instant.nullable(),
    /** Rows that have another key, counted now. */
    rows_left: z.int(),
  })
  .meta({ id: 'KeyRotation' })

export const KeyReport = z
  .object({ source: z.enum(['environment', 'file']), keys: z.array(KeyUse), rotation: KeyRotation })
  .meta({ id: 'KeyReport' })

export const getKeys = defineRoute({
  method: 'GET',
  path: '/admin/keys',
  name: 'getKeys',
  summary: 'Which keys are in use, by how many rows, and how far their rotation is',
  tag: 'keys',
  access: 'operator',
  status: 200,
  answer: KeyReport,
  refusals: [],
})

export const rotateKeys = defineRoute({
  method: 'POST',
  path: '/admin/keys/rotate',
  name: 'rotateKeys',
  summary:
    'Encrypt everything anew with the first key, in the background; an instance with a key file makes a new key first',
  tag: 'keys',
  access: 'operator',
  status: 202,
  answer: KeyReport,
  refusals: ['idempotency_conflict'],
})
