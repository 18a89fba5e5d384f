import path from 'node:path'
import { ProblemError } from '@vkast/contract'
import { type Deps, Refused } from '../command.ts'
import { say } from '../language.ts'
import { formatBytes } from '../output/format-value.ts'
import type { WantedFile } from './collect-files.ts'
import { type EntryStore, newEntry, type UploadEntry } from './entry-store.ts'
import { fileVersion } from './file-version.ts'
import { keepTrying } from './keep-trying.ts'
import { openEntry } from './open-entry.ts'
import { type PublishOutcome, publishRecording } from './publish-recording.ts'
import type { PublicationWish } from './resolve-wishes.ts'
import { type Recording, sendFile } from './send-file.ts'
import type { createProgress } from './show-progress.ts'

export interface UploadDeps extends Deps {
  entries: EntryStore
  /** Whose files these are, and at which service. */
  owner: { service: string; userId: number }
  progress: ReturnType<typeof createProgress>
}

/** One file, and what is to come of it. */
export interface FileWish {
  file: WantedFile
  /** Of the recording. */
  title: string
  /** None: it is only uploaded. */
  publications: PublicationWish[]
  again: boolean
}

/** `known`: an earlier run brought it there. `refused`: it was said no to; `failed`: the file could not be read, or kept there. */
export interface FileOutcome {
  file: WantedFile
  state: 'uploaded' | 'known' | 'refused' | 'failed'
  size: number
  recording?: Recording
  publications: PublishOutcome[]
  /** Why it was refused or failed. */
  problem?: string
}

/**
 * Brings one file to the service, unless it is there, and asks for its publications, unless they are made. What stands in
 * the way of this file is its outcome; only what stands in the way of all is thrown.
 */
export async function uploadFile(deps: UploadDeps, wish: FileWish): Promise<FileOutcome> {
  const outcome: FileOutcome = { file: wish.file, state: 'refused', size: 0, publications: [] }
  try {
    await bring(deps, wish, outcome)
  } catch (error) {
    deps.signal.throwIfAborted()
    if (error instanceof ProblemError && error.status === 401) throw error // no other file would fare better
    const isOfDisk = error instanceof Error && 'syscall' in error
    if (!isOfDisk && !(error instanceof Refused) && !(error instanceof ProblemError)) throw error
    const isFault = isOfDisk || (error instanceof ProblemError && error.status >= 500)
    outcome.state = isFault ? 'failed' : 'refused'
    outcome.problem = error.message
  }
  const { problem, recording, state, size } = outcome
  const text = problem !== undefined ? texts.refused : state === 'known' ? texts.known : texts.uploaded
  const values = {
    name: wish.file.shown,
    problem: problem ?? '',
    id: recording?.id ?? 0,
    size: formatBytes(size, deps.language),
  }
  deps.terminal.say(say(deps.language, text, values))
  return outcome
}

async function bring(deps: UploadDeps, wish: FileWish, outcome: FileOutcome): Promise<void> {
  const { file, title, again, publications } = wish
  const version = await fileVersion(file.path)
  outcome.size = version.size
  if (version.size === 0) throw new Refused(say(deps.language, texts.empty))
  const key = { ...deps.owner, path: file.path }
  const found = await openEntry(deps, { key, version, again, name: path.basename(file.path) })
  const known = await findRecording(deps, found)
  const { entry, recording } = known ?? (await send(deps, { entry: await withoutRecording(deps, found), title, file }))
  outcome.state = known ? 'known' : 'uploaded'
  outcome.recording = recording
  outcome.publications = (
    await publishRecording(deps, { entry, recordingId: recording.id, wishes: publications })
  ).outcomes
}

async function findRecording(
  deps: UploadDeps,
  entry: UploadEntry,
): Promise<{ entry: UploadEntry; recording: Recording } | undefined> {
  const { recordingId: id } = entry
  if (id === undefined) return undefined
  const client = await deps.client()
  try {
    return { entry, recording: await keepTrying(deps, () => client.getRecording({ params: { id } })) }
  } catch (error) {
    if (error instanceof ProblemError && error.detail?.error_type === 'not_found') return undefined // deleted there
    throw error
  }
}

/** A recording that was deleted is asked for anew: its upload leads to nothing, and its publications were of another one. */
async function withoutRecording({ entries }: UploadDeps, entry: UploadEntry): Promise<UploadEntry> {
  if (entry.recordingId === undefined) return entry
  return entries.replace(entry, newEntry(entry, entry, entry.again ?? false))
}

async function send(deps: UploadDeps, { entry, title, file }: { entry: UploadEntry; title: string; file: WantedFile }) {
  const progress = deps.progress({ name: file.shown, size: entry.size })
  try {
    return await sendFile(deps, { entry, title, onProgress: progress.moved })
  } finally {
    progress.end()
  }
}

const texts = {
  empty: { en: 'The file is empty', ru: 'Файл пуст' },
  uploaded: {
    en: '{name}: uploaded ({size}), recording {id}',
    ru: '{name}: загружен ({size}), запись {id}',
  },
  known: { en: '{name}: is there already, recording {id}', ru: '{name}: уже загружен, запись {id}' },
  refused: { en: '{name}: {problem}', ru: '{name}: {problem}' },
} as const
