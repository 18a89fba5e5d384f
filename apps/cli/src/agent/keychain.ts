/** The machine's keychain. Neither call throws: where there is none that works, nothing is kept and nothing found. */
export interface Keychain {
  /** True where it is kept and can be read back. */
  keep(name: string, secret: string): Promise<boolean>
  find(name: string): Promise<string | undefined>
}

const SERVICE = 'vkast-agent'
/** A keychain that asks the person to unlock it may take a while; one that never answers must not hold a command. */
const PATIENCE_MS = 30_000
/** On Linux the other store of the library is the kernel's, which forgets everything at a restart. */
const OPTIONS = { linux: { store: 'secret-service' } } as const

/** The system's keychain by `@napi-rs/keyring`, which is installed only where it can be. */
export const systemKeychain: Keychain = {
  async keep(name, secret) {
    try {
      const entry = await openEntry(name)
      await inTime(entry.setPassword(secret))
      return (await inTime(entry.getPassword())) === secret
    } catch {
      return false
    }
  },
  async find(name) {
    try {
      return (await inTime((await openEntry(name)).getPassword())) ?? undefined
    } catch {
      return undefined
    }
  },
}

async function openEntry(name: string) {
  const { AsyncEntry } = await import('@napi-rs/keyring')
  return new AsyncEntry(SERVICE, name, OPTIONS)
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the keychain does not answer')), PATIENCE_MS)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
