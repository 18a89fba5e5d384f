import { type Clock, createClock } from './clock.ts'
import type { Settings, World } from './world.ts'

/** Small enough for a 32-bit integer until 2031. */
const COUNTED_FROM = Date.UTC(2025, 0, 1)

/**
 * An empty VK.
 *
 * The first id is the wall clock, in tenths of a second since 2025: a later sandbox on the machine begins where ten ids
 * a second of this one's life would have ended, so that it gives none twice.
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
      captcha: 'either',
      directAuth: 'open',
      consentPage: 'form',
      authRedirect: false,
      vkIdCallback: 'query',
      vkIdErrorStatus: 'error',
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
    faultsDeclared: 0,
    faultsCleared: new AbortController(),
    challenges: new Map(),
    calls: [],
    rateWindows: new Map(),
    signIns: { passwordPosts: new Map(), passwordsInUrls: 0, codesSent: new Map(), lastCodes: new Map() },
    monotonicMs: () => performance.now(),
    nextId: Math.floor((Date.now() - COUNTED_FROM) / 100),
  }
}
