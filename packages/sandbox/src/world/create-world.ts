import { type Clock, createClock } from './clock.ts'
import type { Settings, World } from './world.ts'

/**
 * An empty VK.
 *
 * The first id is the wall clock in seconds: whoever starts a sandbox again does so later, and one sandbox hands out
 * far fewer than one id a second on average, so that no later sandbox on the machine gives an id twice.
 */
export function createWorld(settings: Partial<Settings> & { dataDir: string }, clock: Clock = createClock()): World {
  return {
    clock,
    settings: {
      baseUrl: '',
      processingMs: 2000,
      uploadUrlTtlMs: 24 * 60 * 60 * 1000,
      unknownParameters: 'refuse',
      bindImplicitTokens: true,
      rangeUploads: true,
      ...settings,
    },
    users: new Map(),
    communities: new Map(),
    apps: new Map(),
    tokens: new Map(),
    videos: new Map(),
    albums: new Map(),
    posts: new Map(),
    uploads: new Map(),
    pendingThumbnails: new Map(),
    faults: [],
    challenges: new Map(),
    calls: [],
    rateWindows: new Map(),
    monotonicMs: () => performance.now(),
    nextId: Math.floor(Date.now() / 1000),
  }
}
