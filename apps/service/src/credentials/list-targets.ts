import type { AnswerOf, credentials } from '@vkast/contract'
import { type Vk, VkApiError } from '@vkast/vk'
import { Refusal } from '../refusal.ts'
import { type ClientDeps, clientFor } from './client-for.ts'
import type { CredentialDeps } from './deps.ts'
import { privacyChoices } from './privacy-choices.ts'
import { findCredential, findPublicationsAt } from './queries.ts'
import { reportTokenFailure, type StoredCredential } from './use-credential.ts'
import { refusalOf, storedTokenFailure } from './vk-failure.ts'

export type Target = AnswerOf<typeof credentials.listTargets>[number]

interface Page {
  /** Places of VK's list that earlier pages had, the profile counted. */
  skip: number
  limit: number
}

/**
 * The profile first, then the communities where the VK user is editor or administrator, each with its albums and with
 * what this token may do there, as VK gives them now. Without the `groups` right it is the profile alone.
 *
 * `next` is the `skip` of the page after this one, where there is one. `recordingId`: each says whether that recording
 * is there already. Throws {@link Refusal} `not_found`, `token_kind_unfit` for a token that cannot upload video, and
 * what VK refuses.
 */
export async function listTargets(
  deps: ClientDeps,
  { userId, id, recordingId, ...page }: Page & { userId: number; id: number; recordingId?: number | undefined },
): Promise<{ targets: Target[]; next?: number }> {
  const row = await findCredential(deps.db, userId, id)
  if (!row) throw new Refusal('not_found')
  if (row.vkUserId === null || row.state === 'limited') throw new Refusal('token_kind_unfit')
  const vk = clientFor(deps, row)
  const askPages = row.kind === 'agent' ? askPagesOneByOne : askPagesTogether
  const holder = { vkUserId: row.vkUserId, missingRights: row.missingScopes, askPages }
  const asked = await askTargets(vk, holder, page).catch((error: unknown) => refuse(deps, row, error))
  if (recordingId === undefined) return asked
  const ownerIds = asked.targets.map(({ owner_id }) => owner_id)
  const there = await findPublicationsAt(deps.db, { userId, recordingId, ownerIds })
  if (!there) throw new Refusal('not_found')
  const targets = asked.targets.map((target) => ({ ...target, publication_id: there.get(target.owner_id) ?? null }))
  return { ...asked, targets }
}

async function refuse(deps: Pick<CredentialDeps, 'db' | 'now'>, row: StoredCredential, error: unknown): Promise<never> {
  const failure = storedTokenFailure(error, row.expiresAt, deps.now())
  if (!failure) throw error
  await reportTokenFailure(deps, { credentialId: row.id, fingerprint: row.fingerprint, error })
  throw refusalOf(failure)
}

/** Whose token it is, what it lacks, and how several things are asked with it. */
interface Holder {
  vkUserId: number
  missingRights: string[]
  askPages: AskPages
}
type Place = Omit<Target, 'albums' | 'publication_id' | 'missing_rights'>

async function askTargets(vk: Vk, holder: Holder, page: Page): Promise<{ targets: Target[]; next?: number }> {
  const { missingRights: missing_rights } = holder
  const profile = page.skip === 0 ? [await askProfile(vk, holder)] : []
  const skipped = Math.max(0, page.skip - 1)
  const { communities, count } = await askCommunities(vk, { skip: skipped, limit: page.limit - profile.length })
  const places = [...profile, ...communities.map((community) => placeOf(community, holder))]
  const owners = places.map(({ owner_id }) => owner_id)
  const albums = await askAlbums((pages) => holder.askPages(vk, pages), owners)
  const targets = places.map((place) => ({
    ...place,
    missing_rights,
    albums: albums.get(place.owner_id) ?? [],
    publication_id: null,
  }))
  const seen = skipped + communities.length
  const isMore = communities.length > 0 || (page.limit === profile.length && count > 0)
  return { targets, ...(isMore && seen < count && { next: seen + 1 }) }
}

async function askProfile(vk: Vk, { vkUserId, missingRights }: Holder): Promise<Place> {
  const [user] = await vk.users.get()
  return {
    group_id: null,
    owner_id: vkUserId,
    name: `${user?.first_name ?? ''} ${user?.last_name ?? ''}`.trim() || String(vkUserId),
    can_upload: true,
    can_post_on_wall: !missingRights.includes('wall'),
    privacy: privacyChoices('profile'),
  }
}

/**
 * `admin,editor`: whether one filter includes the other VK does not say; the level decides (vk-facts 8). A page of none
 * still says how many there are.
 */
async function askCommunities(vk: Vk, { skip, limit }: Page): Promise<{ communities: Community[]; count: number }> {
  try {
    const answer: { items?: unknown; count?: unknown } = await vk.groups.get({
      filter: ['admin', 'editor'],
      extended: 1,
      fields: ['can_upload_video', 'can_post'],
      offset: skip,
      count: Math.max(1, limit),
    })
    const count = typeof answer.count === 'number' ? answer.count : 0
    return { communities: readList<Community>(answer.items).slice(0, limit), count }
  } catch (error) {
    if (error instanceof VkApiError && (error.code === 15 || error.code === 1051)) return { communities: [], count: 0 }
    throw error
  }
}

interface Community {
  id: number
  name?: string
  is_closed?: number
  is_admin?: number
  admin_level?: number
  can_upload_video?: number
  can_post?: number
  deactivated?: string
}

const placeOf = (community: Community, { missingRights }: Holder): Place => ({
  group_id: community.id,
  owner_id: -community.id,
  name: community.name ?? String(community.id),
  can_upload: canUpload(community),
  can_post_on_wall: !missingRights.includes('wall') && isEditor(community) && community.can_post !== 0,
  privacy: privacyChoices(community.is_closed ? 'closed_community' : 'community'),
})

const EDITOR = 2

const canUpload = (community: Community): boolean => isEditor(community) && community.can_upload_video !== 0

function isEditor({ deactivated, admin_level, is_admin }: Community): boolean {
  if (deactivated !== undefined) return false
  return admin_level === undefined ? is_admin === 1 : admin_level >= EDITOR
}

/** One call of VK takes 25 inside it (vk-facts 2), and one page of albums is 100. Whatever VK counts, not more of them. */
const CALLS_PER_SCRIPT = 25
const ALBUMS_PER_PAGE = 100
const MAX_ALBUMS = 10_000

interface AlbumsAsked {
  ownerId: number
  offset: number
}

async function askAlbums(
  ask: (pages: AlbumsAsked[]) => Promise<AlbumPage[]>,
  owners: number[],
): Promise<Map<number, Target['albums']>> {
  const albums = new Map<number, Target['albums']>(owners.map((ownerId) => [ownerId, []]))
  const waiting: AlbumsAsked[] = owners.map((ownerId) => ({ ownerId, offset: 0 }))
  while (waiting.length > 0) {
    const pages = waiting.splice(0, CALLS_PER_SCRIPT)
    const answers = await ask(pages)
    pages.forEach(({ ownerId, offset }, index) => {
      const { count = 0, items } = answers[index] || {}
      const found = readList<{ id: number; title?: string }>(items)
      albums.get(ownerId)?.push(...found.map(({ id, title = '' }) => ({ album_id: id, title })))
      if (offset > 0) return
      for (let next = ALBUMS_PER_PAGE; next < Math.min(count, MAX_ALBUMS); next += ALBUMS_PER_PAGE)
        waiting.push({ ownerId, offset: next })
    })
  }
  return albums
}

type AlbumPage = { count?: number; items?: unknown } | false

type AskPages = (vk: Vk, pages: AlbumsAsked[]) => Promise<AlbumPage[]>

/** In the order of the pages; `false` where VK shows this user no albums of that owner. */
const askPagesTogether: AskPages = async (vk, pages) => {
  const calls = pages.map(
    ({ ownerId, offset }) =>
      `API.video.getAlbums(${JSON.stringify({ owner_id: ownerId, offset, count: ALBUMS_PER_PAGE })})`,
  )
  const { response } = await vk.execute(`return [${calls.join(',')}];`)
  return readList<AlbumPage>(response)
}

/** The same without `execute`, which no agent runs: one that VK does not let through is `false` there, too. */
const askPagesOneByOne: AskPages = async (vk, pages) => {
  const answers: AlbumPage[] = []
  for (const { ownerId, offset } of pages)
    answers.push(
      await vk.video.getAlbums({ owner_id: ownerId, offset, count: ALBUMS_PER_PAGE }).catch((error: unknown) => {
        if (!(error instanceof VkApiError) || storedTokenFailure(error, null, new Date(0))?.tokenState) throw error
        return false as const
      }),
    )
  return answers
}

const readList = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])
