import type { NoticeDeps } from '../notices/tell-and-send.job.ts'
import { reasonText } from '../publications/reason-texts.ts'
import type { TestWorld } from './world.ts'

/** What the worker gives to the senders of notices, for a test that lets them work at its own time. */
export const noticeSender = (world: TestWorld, seams: Partial<NoticeDeps> = {}): NoticeDeps => ({
  ...world,
  telegram: world.config.telegram,
  baseUrl: world.config.baseUrl,
  describeReason: reasonText,
  createRenewalLink: async () => undefined,
  ...seams,
})
