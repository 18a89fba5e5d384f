import { publications, type VkastClient } from '@vkast/contract'
import { type Deps, UsageError } from '../command.ts'
import { findByName } from './find-by-name.ts'
import type { Wishes } from './wishes.ts'

type Request = NonNullable<Parameters<VkastClient['createPublication']>[0]['body']>
const MANY = 200

/**
 * Turns wishes into what the service is asked for, one request for each page; names become ids. The lists of names are
 * asked for once, and only if a name is given.
 *
 * Throws `Refused` for a name that the service does not know, {@link UsageError} for what it would not take.
 */
export function createResolver({ language }: Pick<Deps, 'language'>, client: VkastClient) {
  let presets: Promise<{ id: number; name: string }[]> | undefined
  let credentials: Promise<{ id: number; name: string }[]> | undefined
  const presetId = async (given: string): Promise<number> => {
    presets ??= client.listPresets({ query: { limit: MANY } })
    return findByName(language, { what: { en: 'Preset', ru: 'Пресет' }, given, among: await presets })
  }
  const credentialId = async (given: string): Promise<number> => {
    credentials ??= client
      .listCredentials({ query: { limit: MANY } })
      .then((all) => all.map(({ id, account_name: name }) => ({ id, name })))
    return findByName(language, { what: { en: 'Credential', ru: 'Аккаунт' }, given, among: await credentials })
  }
  return async (wishes: Wishes): Promise<Request[]> => {
    const { preset, credential, groups, album, privacy, title, description, at } = wishes
    const request: Request = {
      ...(preset !== undefined && { preset_id: preset === 'none' ? null : await presetId(preset) }),
      ...(credential !== undefined && { credential_id: await credentialId(credential) }),
      ...(album !== undefined && { album_id: album }),
      ...(privacy !== undefined && { privacy_view: privacy }),
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(at && { publish_at: at.toISOString() }),
    }
    assertTaken(request)
    return groups.length === 0 ? [request] : groups.map((group_id) => ({ ...request, group_id }))
  }
}

/** The contract's own schema: a title that is too long must not show after an hour of sending. */
function assertTaken(request: Request): void {
  const { error } = publications.PublicationRequest.safeParse(request)
  if (error) throw new UsageError(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

/** What tells the pages of one file apart: an account and a community; the texts may change between two runs. */
export const pageOf = ({ credential_id, group_id, preset_id }: Request): string =>
  group_id === undefined
    ? `${credential_id ?? 'any'} ${preset_id === undefined ? 'profile' : `preset ${preset_id}`}`
    : `${credential_id ?? 'any'} group ${group_id}`

export type { Request as PublicationWish }
