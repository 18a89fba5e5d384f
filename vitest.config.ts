import path from 'node:path'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { findSystemPostgres } from './apps/service/src/test/system-postgres.ts'

// Hundreds of processes are started: what they load is compiled once.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, 'node_modules/.cache/compiled')

const SOURCE = '@vkast/source'
const shared = {
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } }, // what Vitest itself imports
}
const running = {
  execArgv: [`--conditions=${SOURCE}`], // what a test forks; without it a stale dist is used in silence
  // They bound what hangs; a busy machine must not fail a test.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 120_000 } },
}
/** Files follow each other in one process: to load the service anew for each takes a third of the time of all. */
const together = { ...running, isolate: false }
const published = ['tools/publish/**/*.test.ts']
const integration = ['apps/service/src/**/*.test.ts']

/**
 * Run on the embedded PostgreSQL alone: they are about it, or long and about VK, agents, clocks and bytes, with statements
 * that other tests run on both.
 */
const embeddedOnly = [
  'db/supervisor',
  'agents/{agent-death,publish-by-agent}',
  'credentials/{vk-faults,proxy/*,vk-id/*}',
  'notices/watch/forty-days',
  'publications/{any-sequence,lost-answer,misbehaviour,transfer-in-ranges}',
  'recordings/{probe-and-cover,receive-video*,send-content,imports/import-url}',
  'rotation/rotation-under-load',
].map((name) => `apps/service/src/${name}.test.ts`)

const system = findSystemPostgres()
if ('missing' in system) console.warn(`The integration suite runs on the embedded PostgreSQL only: ${system.missing}`)

/** Says what was skipped on this machine, and why: the reporters of Vitest leave that to its longest one. */
class SkippedTests implements Reporter {
  #isFiltered = false

  onInit({ config }: Vitest) {
    this.#isFiltered = config.testNamePattern !== undefined // all the others count as skipped then
  }

  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')])
    for (const test of this.#isFiltered ? [] : skipped) {
      const result = test.result()
      const note = result.state === 'skipped' && result.note !== undefined ? `: ${result.note}` : ''
      console.log(`Skipped: ${test.fullName}${note}`)
    }
  }
}

export default defineConfig({
  test: {
    reporters: ['default', new SkippedTests()],
    maxWorkers: 3, // more than cores: much of a test is waiting for a server, a clock, a child
    projects: [
      {
        ...shared,
        test: {
          name: 'packages',
          include: ['{packages,tools,apps/cli}/**/*.test.ts'],
          exclude: published,
          ...together,
        },
      },
      {
        ...shared,
        test: { name: 'published', include: published, ...running, globalSetup: ['./tools/publish/packed.setup.ts'] },
      },
      {
        ...shared,
        test: {
          name: 'service',
          include: integration,
          ...together,
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
                exclude: embeddedOnly,
                ...together,
                globalSetup: ['./apps/service/src/test/system-postgres.setup.ts'],
              },
            },
          ]),
      // Whole processes: on a busy machine one of them takes half a minute to start.
      { ...shared, test: { name: 'e2e', include: ['e2e/**/*.test.ts'], ...running, testTimeout: 300_000 } },
    ],
  },
})
