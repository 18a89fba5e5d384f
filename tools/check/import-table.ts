import type { Source } from './sources.ts'

/** Who may import whom, package by package. `vk` and `sandbox` never meet: a shared misreading of VK would pass its own tests. */
const packageTable: Record<string, readonly string[]> = {
  'packages/contract': [],
  'packages/vk': [],
  'packages/sandbox': [],
  'packages/authorization': ['packages/vk'],
  'apps/service': ['packages/vk', 'packages/authorization', 'packages/contract'],
  'apps/web': ['packages/contract'],
  // The agent in it keeps tokens and calls VK, as the service does elsewhere.
  'apps/cli': ['packages/contract', 'packages/vk', 'packages/authorization'],
}
/** Tests, benchmarks and the demo stand outside and may use everything. */
const outside = /^(tools|bench|e2e)\//

/** The service's rooms, each with those below it that it may use. `main`, `app` and `worker` wire all of them. */
const serviceTable: Record<string, readonly string[]> = {
  config: [],
  listener: ['config'],
  refusal: [],
  db: [],
  vault: ['config', 'db'],
  jobs: ['db'],
  http: ['config', 'refusal', 'db', 'vault'],
  events: ['db', 'http'],
  audit: ['refusal', 'db', 'http', 'events'],
  rotation: ['db', 'http', 'jobs', 'vault', 'audit'],
  mail: ['config', 'refusal'],
  accounts: ['config', 'refusal', 'db', 'http', 'jobs', 'mail', 'vault', 'audit'],
  presets: ['config', 'refusal', 'db', 'http', 'events'],
  recordings: ['config', 'refusal', 'db', 'http', 'events', 'jobs', 'vault', 'presets'],
  agents: ['config', 'refusal', 'db', 'http', 'events', 'jobs', 'vault', 'audit', 'accounts'],
  credentials: ['config', 'refusal', 'db', 'http', 'events', 'jobs', 'vault', 'audit', 'agents'],
  notices: ['config', 'refusal', 'db', 'http', 'events', 'vault', 'audit', 'mail'],
  publications: [
    ...['config', 'refusal', 'db', 'http', 'events', 'jobs', 'vault', 'audit'],
    ...['agents', 'credentials', 'notices', 'presets', 'recordings'],
  ],
}
const wiring = new Set(['app', 'worker', 'main', 'start'])

export function checkImportTable(sources: Source[]): string[] {
  const mistakes: string[] = []
  for (const source of sources)
    for (const target of source.imports) mistakes.push(...checkPackage(source, target), ...checkService(source, target))
  return [...mistakes, ...findCircles(sources)]
}

function checkPackage(source: Source, target: string): string[] {
  const from = houseOf(source.path)
  const to = target.startsWith('@vkast/') ? packageOf(target) : houseOf(target)
  if (!from || !to || from === to || outside.test(source.path)) return []
  if (source.isTest && from !== 'packages/vk' && to === 'packages/sandbox') return []
  if (packageTable[from]?.includes(to)) return []
  return [`${source.path}: ${from} must not import ${to}`]
}

const houseOf = (file: string): string | undefined => /^(?:packages|apps)\/[^/]+/.exec(file)?.[0]
const packageOf = (specifier: string): string => `packages/${specifier.split('/')[1]}`

function checkService(source: Source, target: string): string[] {
  const from = roomOf(source.path)
  const to = roomOf(target)
  if (!from || !to || source.isTest) return []
  if (/\/routes\.ts$/.test(target) && from !== 'app') return [`${source.path}: only app.ts imports ${target}`]
  if (/\.job\.ts$/.test(target) && from !== 'worker') return [`${source.path}: only worker.ts imports ${target}`]
  if (/\/queries\.ts$/.test(source.path) && to === from) return queriesMistake(source, target)
  if (from === to || wiring.has(from)) return []
  if (serviceTable[from]?.includes(to)) return []
  return [`${source.path}: ${from} must not import ${to}`]
}

function queriesMistake(source: Source, target: string): string[] {
  return /\/routes\.ts$|\.job\.ts$/.test(target) ? [`${source.path}: queries stand below ${target}`] : []
}

/** `apps/service/src/publications/reserve.ts` is in `publications`, `apps/service/src/config.ts` in `config`. */
const roomOf = (file: string): string | undefined => /^apps\/service\/src\/([^/.]+)/.exec(file)?.[1]

export function findCircles(sources: Source[]): string[] {
  const files = new Map(sources.map((source) => [source.path, source]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) circles.push(`circle: ${[...trail.slice(start), file].join(' → ')}`)
    if (start >= 0 || done.has(file)) return
    for (const target of files.get(file)?.imports ?? []) if (files.has(target)) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of files.keys()) visit(file, [])
  return circles
}
