import type { Source } from './sources.ts'

const FORBIDDEN_NAMES = /(^|\/)(utils|helpers|common|core|shared)(\/|\.ts$)|\/types\.ts$/
const MAX_LINES = 300

/** Names and sizes that the house does not have. */
export function checkHouseRules(sources: Source[]): string[] {
  return sources.flatMap((source) => [
    ...(FORBIDDEN_NAMES.test(source.path) ? [`${source.path}: name the file or folder for what it does`] : []),
    ...(source.path.startsWith('packages/') && !source.isTest && readsEnvironment(source)
      ? [`${source.path}: a package reads no environment`]
      : []),
    ...(isTooLong(source) ? [`${source.path}: over ${MAX_LINES} lines: split it, or defend it in its first line`] : []),
  ])
}

const readsEnvironment = (source: Source): boolean =>
  /\bprocess\.env\b/.test(source.text) && !/\/(bin|tools)\/|\/command\.ts$/.test(source.path)

const isTooLong = (source: Source): boolean =>
  !source.isTest && source.text.split('\n').length > MAX_LINES && !/^\/[/*]/.test(source.text.trimStart())
