import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { findSystemPostgres } from './apps/service/src/test/system-postgres.ts'

const SOURCE = '@vkast/source'
const shared = {
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } }, // what Vitest itself imports
}
const running = {
  execArgv: [`--conditions=${SOURCE}`], // what a test forks; without it a stale dist is used in silence
  testTimeout: 60_000, // bounds what hangs; a busy machine must not fail a test
  hookTimeout: 60_000,
}
const integration = ['apps/service/src/**/*.test.ts']

const system = findSystemPostgres()
if ('missing' in system) console.warn(`The integration suite runs on the embedded PostgreSQL only: ${system.missing}`)

export default defineConfig({
  test: {
    maxWorkers: 3, // more than cores: much of a test is waiting for a server, a clock, a child
    projects: [
      { ...shared, test: { name: 'packages', include: ['{packages,tools,apps/cli}/**/*.test.ts'], ...running } },
      {
        ...shared,
        test: {
          name: 'service',
          include: integration,
          ...running,
          globalSetup: ['./apps/service/src/test/embedded-postgres.setup.ts'],
        },
      },
      ...('missing' in system
        ? []
        : [
            {
              ...shared,
              test: {
                name: 'service on the system PostgreSQL',
                include: integration,
                exclude: ['apps/service/src/db/supervisor.test.ts'], // tests the embedded one
                ...running,
                globalSetup: ['./apps/service/src/test/system-postgres.setup.ts'],
              },
            },
          ]),
      { ...shared, test: { name: 'e2e', include: ['e2e/**/*.test.ts'], ...running } },
    ],
  },
})
