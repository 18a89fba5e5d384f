import type { AnswerOf, tokens } from '@vkast/contract'
import { rightNames } from './rights.ts'
import { statusOf } from './status.ts'
import type { StoredCredential } from './use-credential.ts'

export type Diagnosis = AnswerOf<typeof tokens.submitToken>['diagnosis']

/**
 * What is known of a stored token, and what to do about it; from the row alone, in the words of the library's
 * `describeToken`. That one would ask VK the same questions once more, within the same second of the same limit.
 */
export function diagnose(row: StoredCredential, now: Date): Diagnosis {
  const { isValid } = statusOf(row, now)
  return {
    rights: row.rights === null ? [] : rightNames(row.rights),
    can_publish_video: isValid && isOfUser(row) && !row.missingScopes.includes('video'),
    address_bound: addressBound(row),
    cures: curesOf(row, statusOf(row, now).state),
  }
}

const isOfUser = ({ kind }: StoredCredential): boolean => kind === 'implicit' || kind === 'vk_id' || kind === 'agent'

const hasOffline = ({ rights }: StoredCredential): boolean => rights !== null && rightNames(rights).includes('offline')

/** Reports on "offline" contradict each other (vk-facts 4.8). */
function addressBound(row: StoredCredential): Diagnosis['address_bound'] {
  if (row.state === 'ip_mismatch') return 'yes'
  if (row.kind === 'agent' || !isOfUser(row)) return 'no'
  return hasOffline(row) ? 'unknown' : 'reported'
}

function curesOf(row: StoredCredential, state: string): Diagnosis['cures'] {
  if (state === 'blocked') return ['unblock_account']
  if (state === 'ip_mismatch') return ['use_its_address']
  if (state === 'agent_away') return ['start_agent']
  if (!['active', 'expiring', 'limited'].includes(state)) return ['renew']
  if (!isOfUser(row)) return ['use_user_token']
  const cures: Diagnosis['cures'] = []
  if (row.missingScopes.includes('video')) cures.push('add_video_right')
  if ((row.kind === 'implicit' || row.kind === 'agent') && row.expiresAt !== null) cures.push('ask_for_offline')
  return cures
}
