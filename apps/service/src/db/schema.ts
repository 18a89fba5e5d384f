/** All tables, for drizzle and its migrations. Elsewhere import the table from its own file. */
export * from './schema/accounts.ts'
export * from './schema/credentials.ts'
export * from './schema/events.ts'
export * from './schema/publications.ts'
export * from './schema/recordings.ts'
export * from './schema/renewal.ts'
