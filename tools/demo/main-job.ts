import { createHash } from 'node:crypto'
import fs, { openAsBlob } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, ProblemError, type VkastClient } from '@vkast/contract'
import { signInAndConsent } from './sign-in.ts'

export interface MainJob {
  serviceUrl: string
  sandboxUrl: string
  /** Who signs in at the sandbox. */
  vkAccount: { login: string; password: string }
  file: string
  say(line: string): void
}

type Publication = Awaited<ReturnType<VkastClient['getPublication']>>

const ACCOUNT = { email: 'demo@example.org', password: 'demo password' }
const POLL_MS = 250
const DEADLINE_MS = 5 * 60_000

/** The whole of Vkast once, over HTTP as a person or program would: from no account to a video on VK. Answers its address. */
export async function runMainJob(job: MainJob): Promise<{ videoUrl: string }> {
  let token: string | undefined
  const client = createClient({ baseUrl: job.serviceUrl, token: () => token })
  token = await logIn(client)
  job.say(`1. Logged in to Vkast as ${ACCOUNT.email}`)

  const { authorization_url } = await client.authorizeImplicit({})
  job.say(`2. Authorization URL: ${authorization_url}`)
  const address = await signInAndConsent(authorization_url, job.vkAccount)
  job.say(
    `3. Signed in and consented at the sandbox; the browser ended at ${address.replace(/(access_token=.{12})[^&]*/, '$1…')}`,
  )
  const submitted = await client.submitToken({ body: { token_data: address, account_name: 'demo' } })
  job.say(`4. ${submitted.message}: credential ${submitted.credential_id}, VK user ${submitted.user_id}`)
  const status = await client.tokenStatus({ query: { account_name: 'demo' } })
  job.say(
    `5. Token status: valid ${status.is_valid}, ${status.time_until_expiry}, needs refresh: ${status.needs_refresh}`,
  )

  const recording = await sendRecording(job, token)
  const published = await publish(job, client, submitted.credential_id, recording.id)
  await compare(job, published, recording.sha256)
  return { videoUrl: `${job.sandboxUrl}/video${published.owner_id}_${published.video_id}` }
}

async function logIn(client: VkastClient): Promise<string> {
  try {
    return (await client.register({ body: ACCOUNT })).access_token
  } catch (error) {
    if (!(error instanceof ProblemError) || error.detail?.error_type !== 'email_taken') throw error
    return (await client.login({ body: ACCOUNT })).access_token // a second run on the same data
  }
}

async function sendRecording(job: MainJob, token: string): Promise<{ id: number; sha256: string }> {
  const form = new FormData()
  form.set('title', 'A lecture')
  form.set('file', await openAsBlob(job.file), path.basename(job.file))
  const answer = await fetch(`${job.serviceUrl}/api/v1/recordings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  })
  const body = (await answer.json()) as { id: number; sha256: string; size: number; detail?: { message: string } }
  if (!answer.ok) throw new Error(`the recording was refused: ${body.detail?.message}`)
  job.say(`6. Recording ${body.id}: ${megabytes(body.size)} MB, SHA-256 ${body.sha256}`)
  return body
}

async function publish(
  job: MainJob,
  client: VkastClient,
  credentialId: number,
  recordingId: number,
): Promise<{ owner_id: number; video_id: number }> {
  const targets = await client.listTargets({ params: { id: credentialId }, query: {} })
  const community = targets.find((target) => target.group_id !== null && target.can_upload && target.albums.length > 0)
  const album = community?.albums[0]
  if (!community?.group_id || !album) throw new Error('VK gave no community with an album')
  job.say(`7. Publishing to "${community.name}", album "${album.title}"`)
  const { id } = await client.createPublication({
    params: { id: recordingId },
    body: {
      credential_id: credentialId,
      group_id: community.group_id,
      album_id: album.album_id,
      description: 'Published by Vkast',
    },
  })
  const publication = await follow(job, client, id)
  if (publication.state !== 'published' || !publication.vk)
    throw new Error(
      `the publication is ${publication.state}: ${publication.reason?.message ?? JSON.stringify(publication.differences)}`,
    )
  return publication.vk
}

/** Prints each change of state and progress until nothing more will happen by itself. */
async function follow(job: MainJob, client: VkastClient, id: number): Promise<Publication> {
  const deadline = Date.now() + DEADLINE_MS
  let last = ''
  while (Date.now() < deadline) {
    const publication = await client.getPublication({ params: { id } })
    const line = describe(publication)
    if (line !== last) job.say(`   ${line}`)
    last = line
    if (['published', 'mismatch', 'failed', 'cancelled', 'waiting_for_token'].includes(publication.state))
      return publication
    await sleep(POLL_MS)
  }
  throw new Error(`not published after ${DEADLINE_MS / 60_000} minutes`)
}

function describe({ state, progress: { sent_bytes, total_bytes } }: Publication): string {
  const percent = Math.floor((100 * sent_bytes) / total_bytes)
  return `${state.padEnd(13)} ${megabytes(sent_bytes)} of ${megabytes(total_bytes)} MB, ${percent} %`
}

async function compare(job: MainJob, vk: { owner_id: number; video_id: number }, sha256: string): Promise<void> {
  const report = (await (await fetch(`${job.sandboxUrl}/_sandbox/report`)).json()) as {
    videos: { ownerId: number; videoId: number; sha256?: string }[]
  }
  const held = report.videos.find((video) => video.ownerId === vk.owner_id && video.videoId === vk.video_id)
  const own = createHash('sha256')
  await pipeline(fs.createReadStream(job.file), own)
  const wanted = own.digest('hex')
  if (held?.sha256 !== wanted || sha256 !== wanted)
    throw new Error(`VK holds other bytes: ${held?.sha256} instead of ${wanted}`)
  job.say(`8. VK holds the same bytes: SHA-256 ${wanted}`)
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
