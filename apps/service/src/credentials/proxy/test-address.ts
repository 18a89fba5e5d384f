import { VkTransportError } from '@vkast/vk'
import type { Language } from '../../http/language.ts'
import { Refusal } from '../../refusal.ts'
import { type ClientDeps, clientFor } from '../client-for.ts'
import type { CredentialDeps } from '../deps.ts'
import { probeCredential } from '../probe-credential.ts'
import { findCredential } from '../queries.ts'
import type { StoredCredential } from '../use-credential.ts'
import { refusalOf, storedTokenFailure } from '../vk-failure.ts'

export interface AddressTest {
  /** `refused`: VK refuses the token for another reason, which says nothing of the address. */
  result: 'accepted' | 'ip_mismatch' | 'proxy_unreachable' | 'refused'
  row: StoredCredential
}

/**
 * Asks VK with a credential's token, through its proxy, whether it takes the address that the call comes from.
 *
 * VK has no method that tells an address, and its refusal names none (vk-facts 1.6): whether it takes the token is all
 * there is to know. What it says is noted as a probe's answer is.
 * Throws {@link Refusal} `not_found`, and `network_error`, `http_error`, `api_error`, `agent_away` where VK gave no verdict.
 */
export async function testAddress(
  deps: Omit<CredentialDeps, 'cancelPublications'>,
  { userId, id }: { userId: number; id: number },
): Promise<AddressTest> {
  const row = await findCredential(deps.db, userId, id)
  if (!row) throw new Refusal('not_found')
  const result = await ask(deps, row)
  if (result === 'proxy_unreachable') return { result, row }
  return { result, row: await probeCredential(deps, { userId, id }) }
}

async function ask(deps: ClientDeps, row: StoredCredential): Promise<AddressTest['result']> {
  try {
    await clientFor(deps, row).users.get()
    return 'accepted'
  } catch (error) {
    if (error instanceof VkTransportError && error.code === 'proxy') return 'proxy_unreachable'
    const failure = storedTokenFailure(error, row.expiresAt, deps.now())
    if (!failure) throw error
    if (failure.tokenState === undefined) throw refusalOf(failure)
    return failure.errorType === 'ip_mismatch' ? 'ip_mismatch' : 'refused'
  }
}

/** The result in words; the cures of `ip_mismatch` stand in the table of refusals. */
export const addressTestTexts: Record<Language, Record<AddressTest['result'], string>> = {
  en: {
    accepted: 'VK takes the token from the address of these calls',
    ip_mismatch: 'VK sees another address than the one the token is bound to',
    proxy_unreachable: 'The proxy cannot be reached or refused the connection',
    refused: 'VK refuses the token for another reason: renew it, then test again',
  },
  ru: {
    accepted: 'VK принимает токен с адреса этих вызовов',
    ip_mismatch: 'VK видит не тот адрес, к которому привязан токен',
    proxy_unreachable: 'Прокси недоступен или отказал в соединении',
    refused: 'VK отвергает токен по другой причине: обновите его и проверьте снова',
  },
}
