import { callVk } from './call-vk.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import { neededEdit, type ShownVideo } from './compare-video.ts'
import { concludeStep, intendStep, isDone, type JournalRow, listSteps, type Step } from './journal.ts'
import { findPostOf, findShownVideo, listAlbumsOf } from './look-at-vk.ts'
import { keepMoved, releaseMoved } from './move-publication.ts'
import { postOnWall } from './post-on-wall.ts'
import { StepFailed } from './publication-failure.ts'
import { finalWishes, heldBackWishes, isHeldBack } from './publish-mode.ts'
import type { Run } from './publisher.ts'
import { readBack } from './read-back.ts'
import { setThumbnail } from './set-thumbnail.ts'

/**
 * One thing of what the processed video still lacks: texts and privacy, thumbnail, album, wall post; then it is read
 * back. Looks first each time, so that what is there already is not done again.
 *
 * What must not be seen yet gets all but its privacy and its post, then waits as `scheduled`. At its time one call, the
 * flip, sets the privacy and the last of the texts; it is late rather than lost, and never early.
 */
export async function finish(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  const shown = row.videoId === null ? undefined : await findShownVideo(run, row, { ...row, videoId: row.videoId })
  if (!shown) return waitForVideo(run, row)
  const isHeld = isHeldBack(row, run.now())
  const journal = (await listSteps(run.db, row.id)).filter(({ round }) => round === row.round)
  const open = journal.find(({ outcome }) => outcome === 'intended')
  if (open) return reconcileFinishing(run, row, { open, shown })
  const has = (step: Step) => journal.some((entry) => entry.step === step && isDone(entry))
  const editStep = row.publishMode === 'ahead' && !isHeld ? 'flip' : 'edit'
  const edit = neededEdit(wishesOf(row, editStep), shown)
  if (edit && !has(editStep))
    return change(run, row, editStep, () =>
      callVk(run, row, 'video.edit', { owner_id: shown.ownerId, video_id: shown.videoId, ...edit }),
    )
  if (row.thumbnailId !== null && !has('set_thumbnail')) return setThumbnail(run, row, shown)
  const albums = row.albumId === null ? [] : await listAlbumsOf(run, row, shown)
  if (row.albumId !== null && !has('add_to_album') && !albums.includes(row.albumId))
    return addToAlbum(run, row, { shown, albumId: row.albumId })
  if (isHeld) return waitForPublishAt(run, row)
  if (wantsOwnPost(row, await listSteps(run.db, row.id))) return postOnWall(run, row, shown)
  return readBack(run, row, { shown, albums, journal })
}

/** What `edit` and `flip` are to make VK show: a publication that is sent ahead is only prepared by its `edit`. */
const wishesOf = (row: ClaimedPublication, step: 'edit' | 'flip'): ClaimedPublication =>
  step === 'edit' && row.publishMode === 'ahead' ? heldBackWishes(row) : finalWishes(row)

/** Holds nothing meanwhile, and needs no token until then. */
async function waitForPublishAt(run: Run, row: ClaimedPublication): Promise<undefined> {
  const waiting = { nextAttemptAt: row.publishAt, reason: { reason: 'waits_for_publish_at' } }
  await run.db.transaction((tx) => releaseMoved(tx, run, row, { state: 'scheduled', ...waiting }))
}

/** Journals a call that changes VK, makes it, and keeps the publication. */
async function change(
  run: Run,
  row: ClaimedPublication,
  step: Step,
  call: () => Promise<unknown>,
): Promise<ClaimedPublication> {
  const stepId = await intendStep(run, row, step)
  await call()
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'done' })
    return keepMoved(tx, run, row, { attempts: 0, ...(row.reason && { reason: null }) })
  })
}

const addToAlbum = (
  run: Run,
  row: ClaimedPublication,
  { shown, albumId }: { shown: ShownVideo; albumId: number },
): Promise<ClaimedPublication> =>
  change(run, row, 'add_to_album', () =>
    callVk(run, row, 'video.addToAlbum', {
      target_id: shown.ownerId,
      album_id: albumId,
      owner_id: shown.ownerId,
      video_id: shown.videoId,
    }).catch(unlessThere),
  )

/** 800: it is in the album already (vk-facts 1.7). */
function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 800)) throw error
}

/** The reservation that was used asked VK to post by itself, or no post is wanted, or it is there. */
function wantsOwnPost(row: ClaimedPublication, journal: JournalRow[]): boolean {
  if (!row.wallpost || row.postId !== null) return false
  const reserved = journal.findLast(({ step, outcome }) => step === 'reserve' && outcome === 'done')
  return reserved?.result?.wallpost !== true
}

/** An answer was lost: what VK shows now tells whether the call was carried out. */
async function reconcileFinishing(
  run: Run,
  row: ClaimedPublication,
  { open, shown }: { open: JournalRow; shown: ShownVideo },
): Promise<ClaimedPublication> {
  const postId = open.step === 'wall_post' ? await findPostOf(run, row, shown) : undefined
  const done = postId !== undefined || (await wasDone(run, row, { open, shown }))
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, open.id, { outcome: 'reconciled', result: { done } })
    return keepMoved(tx, run, row, postId === undefined ? {} : { postId })
  })
}

/** A thumbnail is set again from a fresh upload: VK does not show which picture it has, and twice the same is one. */
async function wasDone(
  run: Run,
  row: ClaimedPublication,
  { open, shown }: { open: JournalRow; shown: ShownVideo },
): Promise<boolean> {
  if (open.step === 'edit' || open.step === 'flip') return neededEdit(wishesOf(row, open.step), shown) === undefined
  if (open.step !== 'add_to_album' || row.albumId === null) return false
  return (await listAlbumsOf(run, row, shown)).includes(row.albumId)
}

async function waitForVideo(run: Run, row: ClaimedPublication): Promise<undefined> {
  const now = run.now().getTime()
  if (now - row.stateSince.getTime() > run.pace.missingMs) throw new StepFailed({ reason: 'video_missing' })
  await run.db.transaction((tx) => releaseMoved(tx, run, row, { nextAttemptAt: new Date(now + run.pace.pollMs) }))
}
