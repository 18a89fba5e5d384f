import { createClient, type VkastClient } from '@vkast/contract'
import { callingService } from './calling-service.ts'
import { openSession, type SessionDeps } from './open-session.ts'

/** The service as this person: the login is renewed when it is due, and once more when the service does not take it. */
export async function openClient(deps: SessionDeps): Promise<VkastClient> {
  const session = await openSession(deps)
  let used = ''
  const token = async (): Promise<string> => {
    used = await session.authorization()
    return used.replace(/^Bearer /, '')
  }
  const { baseUrl } = session
  return callingService(createClient({ baseUrl, language: deps.language, token }), {
    baseUrl,
    language: deps.language,
    signal: deps.signal,
    renew: async () => (await session.renewed(used)) !== undefined,
  })
}
