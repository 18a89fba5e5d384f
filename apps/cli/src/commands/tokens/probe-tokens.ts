import { ProblemError, type VkastClient } from '@vkast/contract'
import type { Deps } from '../../command.ts'
import { credentialState } from '../../output/words.ts'
import { wrap } from '../../output/wrap.ts'
import { type Cure, cureText } from './cure-texts.ts'
import type { Credential } from './find-credential.ts'
import { timeLeft } from './token-lines.ts'

/** What VK said of one token just now. */
export interface Verdict {
  credential: Credential
  is_valid: boolean
  cures: Cure[]
  /** VK could not be asked, in the service's words; what is known is from before. */
  problem?: string
}

/** Has VK asked about each token in turn; one that cannot be asked about does not keep the others from it. */
export async function probeTokens(client: VkastClient, all: readonly Credential[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const credential of all) verdicts.push(await probe(client, credential))
  return verdicts
}

async function probe(client: VkastClient, credential: Credential): Promise<Verdict> {
  try {
    const { diagnosis, ...probed } = await client.probeCredential({ params: { id: credential.id } })
    return { credential: probed, is_valid: probed.is_valid, cures: diagnosis.cures }
  } catch (error) {
    if (!(error instanceof ProblemError) || !error.detail) throw error
    const problem = `${error.detail.message}. ${error.detail.solution}`
    return { credential, is_valid: false, cures: [], problem }
  }
}

/** A verdict in lines: how it is, and what to do. */
export function verdictLines(
  { credential, cures, problem }: Verdict,
  deps: Pick<Deps, 'language' | 'now'>,
  columns: number,
): string[] {
  const { language } = deps
  const state = credentialState(credential.state, language)
  const head = `${credential.account_name} (${credential.id}): ${state}, ${timeLeft(credential, deps)}`
  const told = problem ?? (credential.last_error ? credential.last_error.message : undefined)
  return [
    head,
    ...(told ? [`  ${told}`] : []),
    ...cures.map((cure) => `  → ${cureText(cure, credential)[language]}`),
  ].map((line) => wrap(line, columns, 4))
}
