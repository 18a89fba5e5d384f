import { createHash, randomBytes } from 'node:crypto'
import { rightsMask, SEED } from '@vkast/sandbox'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../../apps/service/src/test/multipart-body.ts'
import { KILL_SENDING } from './order.ts'
import type { Stage } from './stage.ts'

/** What must be at VK in the end. */
export interface Wanted {
  publicationId: number
  ownerId: number
  title: string
  description: string
  /** As VK has it for a profile; of communities it is not compared. */
  privacyView?: string
  sha256: string
  posts: 0 | 1
  albumId?: number
  hasThumbnail: boolean
}

/** Publications that wait for a worker, all of one VK user. */
export interface Scene {
  wanted: Wanted[]
  vkUserId: number
  communityId: number
  /** A record on each of the two pages that nobody here has made. Whatever is cleaned up, it stays. */
  foreign: { ownerId: number; videoId: number }[]
}

type Wish = 'plain' | 'everything' | 'arrival post' | 'large' | 'in ranges' | 'ahead'

export interface Play {
  name: string
  wishes: Wish[]
  /** The first upload address is refused: there is a dead reservation to clear away. */
  hasDeadAddress?: boolean
  /** Nobody knows whether the upload server takes ranges: it is to be found out. */
  findsOut?: boolean
}

export const PLAYS: readonly Play[] = [
  { name: 'profile', wishes: ['plain'] },
  { name: 'everything', wishes: ['everything'] },
  { name: 'post on arrival', wishes: ['arrival post'] },
  { name: 'several', wishes: ['plain', 'everything', 'arrival post'] },
  { name: 'large', wishes: ['large'] },
  { name: 'in ranges', wishes: ['in ranges'] },
  { name: 'in ranges, which nobody has tried', wishes: ['in ranges'], findsOut: true },
  { name: 'held back until its hour', wishes: ['ahead'] },
  { name: 'dead address', wishes: ['arrival post'], hasDeadAddress: true },
]

const LARGE_BYTES = 12_000_000
const SIZES: Partial<Record<Wish, number>> = { large: LARGE_BYTES, 'in ranges': KILL_SENDING.rangesFromBytes + 100_000 }
/** Mostly enough to have everything at VK before; if not, it is shown as soon as it is there. */
const AHEAD_MS = 3000
const PICTURE = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(3000, 'j')])

/** A VK user of its own, its community, its token, and what the play asks to publish. */
export async function prepareScene(stage: Stage, play: Play): Promise<Scene> {
  const { control } = stage.vk
  control.clearFaults()
  if (play.findsOut) await stage.services.db.execute('delete from upload_hosts')
  if (play.hasDeadAddress) control.addFault({ on: { path: '/upload.do' }, do: 'status', status: 412 })
  const { id: vkUserId } = control.createUser({ login: `${randomBytes(6).toString('hex')}@example.com`, password: 'x' })
  const { id: communityId } = control.createCommunity({ roles: { [vkUserId]: 'administrator' } })
  const rights = rightsMask('video', 'wall', 'groups')
  const { token } = control.createToken({ appId: SEED.appId, userId: vkUserId, rights })
  const submitted = await stage.call({
    method: 'POST',
    url: '/api/v1/vk/token/submit',
    payload: { access_token: token },
  })
  const scene = { wanted: [] as Wanted[], vkUserId, communityId }
  const credentialId: number = submitted.json().credential_id
  for (const wish of play.wishes) scene.wanted.push(await publish(stage, scene, { wish, credentialId, token }))
  return {
    ...scene,
    foreign: [await reserveAsStranger(stage, token), await reserveAsStranger(stage, token, communityId)],
  }
}

async function publish(
  stage: Stage,
  { vkUserId, communityId }: Pick<Scene, 'vkUserId' | 'communityId'>,
  { wish, credentialId, token }: { wish: Wish; credentialId: number; token: string },
): Promise<Wanted> {
  const title = `Lecture ${randomBytes(6).toString('hex')}`
  const video = mp4Bytes(SIZES[wish] ?? 200_000)
  const recording = await stage.call({
    method: 'POST',
    url: '/api/v1/recordings',
    headers: FORM_HEADERS,
    payload: formBody({ name: 'title', data: title }, videoPart(video)),
  })
  const recordingId: number = recording.json().id
  const all = wish === 'everything' ? await everything(stage, { communityId, recordingId, token }) : undefined
  const body = {
    ...{ credential_id: credentialId, description: `About ${title}` },
    ...(wish === 'arrival post' && { wallpost: true }),
    ...(wish === 'ahead' && {
      wallpost: true,
      publish_at: new Date(stage.services.now().getTime() + AHEAD_MS).toISOString(),
    }),
    ...all,
  }
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const { id } = (await stage.call({ method: 'POST', url, payload: body })).json()
  return {
    publicationId: id,
    ownerId: wish === 'everything' ? -communityId : vkUserId,
    title,
    description: body.description,
    ...(wish === 'ahead' && { privacyView: 'all' }),
    sha256: createHash('sha256').update(video).digest('hex'),
    posts: 'wallpost' in body ? 1 : 0,
    ...(all && { albumId: all.album_id }),
    hasThumbnail: all !== undefined,
  }
}

async function everything(
  stage: Stage,
  { communityId, recordingId, token }: { communityId: number; recordingId: number; token: string },
) {
  const thumbnail = await stage.call({
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.jpg', type: 'image/jpeg', data: PICTURE }),
  })
  const album = await callVk(stage, token, 'video.addAlbum', { group_id: communityId, title: 'Lectures' })
  return {
    group_id: communityId,
    album_id: Number(album.album_id),
    thumbnail_id: thumbnail.json().id as number,
    wallpost: true,
    wall_message: 'Today',
  }
}

async function reserveAsStranger(stage: Stage, token: string, groupId?: number): Promise<Scene['foreign'][number]> {
  const params = { name: 'Foreign', description: 'vkast-', ...(groupId && { group_id: groupId }) }
  const { owner_id: ownerId = 0, video_id: videoId = 0 } = await callVk(stage, token, 'video.save', params)
  return { ownerId, videoId }
}

async function callVk(
  { vk }: Stage,
  token: string,
  method: string,
  params: Record<string, string | number>,
): Promise<Record<string, number>> {
  const body = new URLSearchParams({ ...params, v: '5.199', access_token: token } as Record<string, string>)
  const answer = await fetch(`${vk.apiUrl}/method/${method}`, { method: 'POST', body })
  return ((await answer.json()) as { response: Record<string, number> }).response
}
