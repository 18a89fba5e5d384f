import { boolean, index, pgTable, text, timestamp, uniqueIndex, uuid } from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference, sealedIndex } from './columns.ts'

/** Programs on people's own machines that keep VK tokens there and make the calls that need them. */
export const agents = pgTable(
  'agents',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    prefix: text().notNull(),
    keyHash: bytea('key_hash').notNull(),
    /** When it asked for work last, to some seconds. */
    lastSeenAt: instant('last_seen_at'),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('agents_hash').on(table.keyHash), index('agents_user').on(table.userId)],
)

/**
 * Calls of VK that an agent is asked for: waiting, taken, answered; whoever asked deletes the row then.
 *
 * A row outlives its credential and its agent: until `ends_at` a call that was taken may still reach VK.
 */
export const agentTasks = pgTable(
  'agent_tasks',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    agentId: reference('agent_id').references(() => agents.id, { onDelete: 'set null' }),
    /** Whose token; the row stays when the credential goes, without what was sealed in it. */
    credentialId: reference('credential_id'),
    vkUserId: reference('vk_user_id').notNull(),
    fingerprint: bytea().notNull(),
    method: text().notNull(),
    /** It may change something at VK. */
    isChange: boolean('is_change').notNull(),
    parametersSealed: bytea('parameters_sealed'),
    answerSealed: bytea('answer_sealed'),
    lease: uuid(),
    /** With microseconds: these are compared with the database's clock alone. */
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    takenAt: timestamp('taken_at', { withTimezone: true }),
    /** After it the call has reached VK or never will. */
    endsAt: timestamp('ends_at', { withTimezone: true }),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
  },
  (table) => [
    index('agent_tasks_agent').on(table.agentId, table.id),
    index('agent_tasks_account').on(table.vkUserId, table.userId),
    sealedIndex('agent_tasks_parameters_sealed_key', table.parametersSealed, table.id),
    sealedIndex('agent_tasks_answer_sealed_key', table.answerSealed, table.id),
  ],
)
