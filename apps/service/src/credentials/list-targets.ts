import type { AnswerOf, credentials } from '@vkast/contract'
import { type Vk, VkApiError } from '@vkast/vk'
import { Refusal } from '../refusal.ts'
import { clientFor } from './client-for.ts'
import type { CredentialDeps } from './deps.ts'
import { findCredential } from './queries.ts'
import { reportTokenFailure, type StoredCredential } from './use-credential.ts'
import { refusalOf, storedTokenFailure } from './vk-failure.ts'

export type Target = AnswerOf<typeof credentials.listTargets>[number]

/**
 * The profile first, then the communities where the VK user is editor or administrator, with their albums as VK gives
 * them now. Without the `groups` right it is the profile alone.
 *
 * Throws {@link Refusal} `not_found`, `token_kind_unfit` for a token that cannot upload video, and what VK refuses.
 */
export async function listTargets(
  deps: Pick<CredentialDeps, 'db' | 'vault' | 'vk' | 'now'>,
  { userId, id }: { userId: number; id: number },
): Promise<Target[]> {
  const row = await findCredential(deps.db, userId, id)
  if (!row) throw new Refusal('not_found')
  if (row.vkUserId === null || row.state === 'limited') throw new Refusal('token_kind_unfit')
  const vk = clientFor(deps, row)
  try {
    return await askTargets(vk, row.vkUserId)
  } catch (error) {
    return refuse(deps, row, error)
  }
}

async function refuse(deps: Pick<CredentialDeps, 'db' | 'now'>, row: StoredCredential, error: unknown): Promise<never> {
  const failure = storedTokenFailure(error, row.expiresAt, deps.now())
  if (!failure) throw error
  await reportTokenFailure(deps, { credentialId: row.id, fingerprint: row.fingerprint, error })
  throw refusalOf(failure)
}

async function askTargets(vk: Vk, vkUserId: number): Promise<Target[]> {
  const [user] = await vk.users.get()
  const profile = {
    group_id: null,
    name: `${user?.first_name ?? ''} ${user?.last_name ?? ''}`.trim() || String(vkUserId),
    can_upload: true,
  }
  const places = [profile, ...(await askCommunities(vk))]
  const owners = places.map(({ group_id }) => (group_id === null ? vkUserId : -group_id))
  const albums = await askAlbums(vk, owners)
  return places.map((place, index) => ({ ...place, albums: albums.get(owners[index] ?? 0) ?? [] }))
}

/** `admin,editor`: whether one filter includes the other VK does not say; the level decides (vk-facts 8). */
async function askCommunities(vk: Vk): Promise<Omit<Target, 'albums'>[]> {
  try {
    const answer: { items?: unknown } = await vk.groups.get({
      filter: ['admin', 'editor'],
      extended: 1,
      fields: ['can_upload_video'],
      count: 1000,
    })
    return readList<Community>(answer.items).map((community) => ({
      group_id: community.id,
      name: community.name ?? String(community.id),
      can_upload: canUpload(community),
    }))
  } catch (error) {
    if (error instanceof VkApiError && (error.code === 15 || error.code === 1051)) return []
    throw error
  }
}

interface Community {
  id: number
  name?: string
  is_admin?: number
  admin_level?: number
  can_upload_video?: number
  deactivated?: string
}

const EDITOR = 2

function canUpload({ deactivated, admin_level, is_admin, can_upload_video }: Community): boolean {
  if (deactivated !== undefined || can_upload_video === 0) return false
  return admin_level === undefined ? is_admin === 1 : admin_level >= EDITOR
}

/** One call of VK takes 25 inside it (vk-facts 2), one page of albums is 100, and nobody scrolls through more than ten. */
const CALLS_PER_SCRIPT = 25
const ALBUMS_PER_PAGE = 100
const MAX_PAGES = 10

interface Page {
  ownerId: number
  offset: number
}

async function askAlbums(vk: Vk, owners: number[]): Promise<Map<number, Target['albums']>> {
  const albums = new Map<number, Target['albums']>(owners.map((ownerId) => [ownerId, []]))
  const waiting: Page[] = owners.map((ownerId) => ({ ownerId, offset: 0 }))
  while (waiting.length > 0) {
    const pages = waiting.splice(0, CALLS_PER_SCRIPT)
    const answers = await askPages(vk, pages)
    pages.forEach((page, index) => {
      const { count = 0, items } = answers[index] || {}
      const found = readList<{ id: number; title?: string }>(items)
      albums.get(page.ownerId)?.push(...found.map(({ id, title = '' }) => ({ album_id: id, title })))
      const offset = page.offset + ALBUMS_PER_PAGE
      if (offset < Math.min(count, MAX_PAGES * ALBUMS_PER_PAGE)) waiting.push({ ...page, offset })
    })
  }
  return albums
}

type AlbumPage = { count?: number; items?: unknown } | false

/** In the order of the pages; `false` where VK shows this user no albums of that owner. */
async function askPages(vk: Vk, pages: Page[]): Promise<AlbumPage[]> {
  const calls = pages.map(
    ({ ownerId, offset }) =>
      `API.video.getAlbums(${JSON.stringify({ owner_id: ownerId, offset, count: ALBUMS_PER_PAGE })})`,
  )
  const { response } = await vk.execute(`return [${calls.join(',')}];`)
  return readList<AlbumPage>(response)
}

const readList = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])
