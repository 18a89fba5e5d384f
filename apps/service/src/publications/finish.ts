import { callVk } from './call-vk.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import { neededEdit, type ShownVideo } from './compare-video.ts'
import { concludeStep, intendStep, isDone, type JournalRow, listSteps, type Step } from './journal.ts'
import { lookAtPublished } from './look-at-published.ts'
import { keepMoved, releaseMoved } from './move-publication.ts'
import { postOnWall } from './post-on-wall.ts'
import { StepFailed } from './publication-failure.ts'
import { finalWishes, heldBackWishes, isHeldBack } from './publish-mode.ts'
import type { Run } from './publisher.ts'
import { readBack } from './read-back.ts'
import { setThumbnail } from './set-thumbnail.ts'
import type { ShownPublication } from './shown-publication.ts'

/**
 * One thing of what the processed video still lacks: texts and privacy, thumbnail, album, wall post; then it is read
 * back. Looks first, so that what is there already is not done again, and once more when something was changed.
 *
 * What must not be seen yet gets all but its privacy and its post, then waits as `scheduled`. At its time one call, the
 * flip, sets the privacy and the last of the texts; it is late rather than lost, and never early.
 */
export async function finish(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  run.look ??= await lookAtPublished(run, row)
  if (!run.look) return waitForVideo(run, row)
  const { look } = run
  const { shown, albums } = look
  const isHeld = isHeldBack(row, run.now())
  const steps = await listSteps(run.db, row.id)
  const journal = steps.filter(({ round }) => round === row.round)
  const open = steps.find(({ outcome }) => outcome === 'intended') // of any round: it may have been lost before a retry
  const wantsAlbum = row.albumId !== null && !journal.some((entry) => entry.step === 'add_to_album' && isDone(entry))
  if (!look.isWhole && (open || wantsAlbum)) return lookAgain(run, row)
  if (open) return reconcileFinishing(run, row, { open, look })
  const has = (step: Step) => journal.some((entry) => entry.step === step && isDone(entry))
  const editStep = row.publishMode === 'ahead' && !isHeld ? 'flip' : 'edit'
  const edit = neededEdit(wishesOf(row, editStep), shown)
  if (edit && !has(editStep))
    return change(run, row, editStep, () =>
      callVk(run, row, 'video.edit', { owner_id: shown.ownerId, video_id: shown.videoId, ...edit }),
    )
  if (row.thumbnailId !== null && !has('set_thumbnail')) return setThumbnail(run, row, shown)
  if (wantsAlbum && row.albumId !== null && !albums?.includes(row.albumId))
    return addToAlbum(run, row, { shown, albumId: row.albumId })
  if (isHeld) return waitForPublishAt(run, row)
  if (wantsOwnPost(row, steps)) return postOnWall(run, row, shown)
  return look.isWhole && !run.hasChanged ? readBack(run, row, { look, journal }) : lookAgain(run, row)
}

function lookAgain(run: Run, row: ClaimedPublication): ClaimedPublication {
  run.look = undefined
  run.hasChanged = false
  return row
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
  run.hasChanged = true
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
  { open, look }: { open: JournalRow; look: ShownPublication },
): Promise<ClaimedPublication> {
  if (open.step === 'wall_post' && !look.post) throw look.postFailure // who does not know whether it is there posts no other
  const done = wasDone(row, { open, look })
  const postId = open.step === 'wall_post' ? look.post?.postId : undefined
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, open.id, { outcome: 'reconciled', result: { done } })
    return keepMoved(tx, run, row, postId === undefined ? {} : { postId })
  })
}

/** A thumbnail is set again from a fresh upload: VK does not show which picture it has, and twice the same is one. */
function wasDone(row: ClaimedPublication, { open, look }: { open: JournalRow; look: ShownPublication }): boolean {
  if (open.step === 'edit' || open.step === 'flip')
    return neededEdit(wishesOf(row, open.step), look.shown) === undefined
  if (open.step === 'wall_post') return look.post?.postId !== undefined
  return open.step === 'add_to_album' && row.albumId !== null && (look.albums?.includes(row.albumId) ?? false)
}

async function waitForVideo(run: Run, row: ClaimedPublication): Promise<undefined> {
  const now = run.now().getTime()
  if (now - row.stateSince.getTime() > run.pace.missingMs) throw new StepFailed({ reason: 'video_missing' })
  await run.db.transaction((tx) => releaseMoved(tx, run, row, { nextAttemptAt: new Date(now + run.pace.pollMs) }))
}
