import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const SOURCE = '@vkast/source'

const shared = {
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } }, // what Vitest itself imports
}
const execArgv = [`--conditions=${SOURCE}`] // what a test forks; without it a stale dist is used in silence

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'packages', include: ['{packages,tools}/**/*.test.ts'], execArgv } },
      {
        ...shared,
        test: {
          name: 'service',
          include: ['{apps,e2e}/**/*.test.ts'],
          execArgv,
          globalSetup: ['./apps/service/src/db/test-database.setup.ts'],
        },
      },
    ],
  },
})
