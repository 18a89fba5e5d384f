import path from 'node:path'
import { ProblemError } from '@vkast/contract'
import type { Deps, Result } from '../command.ts'
import { say } from '../language.ts'
import { formatBytes } from '../output/format-value.ts'
import { wrap } from '../output/wrap.ts'
import { type EntryStore, isSameVersion, type UploadEntry } from './entry-store.ts'
import { fileVersion } from './file-version.ts'
import { type Planned, planPublications } from './plan-publications.ts'
import type { FileWish } from './upload-file.ts'

interface PlannedFile {
  wish: FileWish
  size: number
  /** `begin`: from its first byte; `go_on`: an upload is under way; `known`: the recording is there. */
  upload: 'begin' | 'go_on' | 'known'
  recordingId: number | undefined
  publications: Planned[]
}

type Needs = Pick<Deps, 'client' | 'signal' | 'language'> & {
  entries: EntryStore
  owner: { service: string; userId: number }
}

/** What an upload would do to each file, and all that the service tells of its publications. Nothing is made or changed. */
export async function planFiles(deps: Needs, wishes: readonly FileWish[]): Promise<Result> {
  const planned: PlannedFile[] = []
  for (const wish of wishes) planned.push(await planFile(deps, wish))
  const hasProblem = planned.some(({ publications }) =>
    publications.some((each) => 'result' in each && each.result.problem),
  )
  return {
    json: { dry_run: true, files: planned.map(jsonOf) },
    text: (columns) => planned.flatMap((file) => linesOf(file, deps.language, columns)).join('\n'),
    exitCode: hasProblem ? 1 : 0,
  }
}

async function planFile(deps: Needs, wish: FileWish): Promise<PlannedFile> {
  const { file, title, again } = wish
  const version = await fileVersion(file.path)
  const found = await deps.entries.find({ ...deps.owner, path: file.path })
  const isOfThis =
    found !== undefined && found !== 'damaged' && isSameVersion(found, version) && !(again && found.isComplete)
  const entry = isOfThis ? found : undefined
  const recordingId = await existingRecording(deps, entry)
  const publications = await planPublications(deps, {
    ...{ recordingId, title, again },
    fileName: path.basename(file.path),
    wishes: wish.publications,
  })
  const upload =
    recordingId !== undefined
      ? 'known'
      : entry?.uploadUrl === undefined || entry.recordingId !== undefined
        ? 'begin'
        : 'go_on'
  return { wish, size: version.size, upload, recordingId, publications }
}

async function existingRecording(
  { client, signal }: Needs,
  entry: UploadEntry | undefined,
): Promise<number | undefined> {
  if (entry?.recordingId === undefined) return undefined
  try {
    return (await (await client()).getRecording({ params: { id: entry.recordingId } }, { signal })).id
  } catch (error) {
    if (error instanceof ProblemError && error.detail?.error_type === 'not_found') return undefined
    throw error
  }
}

const jsonOf = ({ wish, size, upload, recordingId, publications }: PlannedFile) => ({
  file: wish.file.path,
  size,
  upload,
  recording_id: recordingId ?? null,
  title: wish.title,
  publications: publications.map((each) => ('result' in each ? each.result : each.preview)),
})

function linesOf(
  { wish, size, upload, publications }: PlannedFile,
  language: Deps['language'],
  columns: number,
): string[] {
  const values = { name: wish.file.shown, size: formatBytes(size, language), title: wish.title }
  const notes = upload !== 'known' && publications.length > 0 ? [say(language, texts.callsLater)] : []
  const lines = [...publications.flatMap((each) => publicationLines(each, language)), ...notes]
  return [wrap(say(language, texts[upload], values), columns, 2), ...lines.map((line) => wrap(`  ${line}`, columns, 4))]
}

function publicationLines(planned: Planned, language: Deps['language']): string[] {
  if ('preview' in planned) {
    const { request, warnings } = planned.preview
    return [...fieldLines(request), ...warnings]
  }
  const { plan, problem, warnings } = planned.result
  if (problem) return [`${say(language, texts.refused)}: ${problem.message}. ${problem.solution}`]
  const { calls = [], target, ...fields } = plan ?? {}
  return [
    ...(target ? [`owner_id: ${target.owner_id}`] : []),
    ...fieldLines(fields),
    ...calls.map(({ method, parameters }) => `${method} ${JSON.stringify(parameters)}`),
    ...warnings,
  ]
}

const fieldLines = (fields: Record<string, unknown>): string[] =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
    .map(([name, value]) => `${name}: ${String(value).replace(/\s*\n\s*/g, ' ⏎ ')}`)

const texts = {
  begin: { en: '{name}: would be uploaded ({size}) as "{title}"', ru: '{name}: будет загружен ({size}) как «{title}»' },
  go_on: { en: '{name}: its upload would go on ({size})', ru: '{name}: загрузка продолжится ({size})' },
  known: { en: '{name}: is there already', ru: '{name}: уже загружен' },
  refused: { en: 'would be refused', ru: 'будет отказано' },
  callsLater: {
    en: 'The calls of VK can be told once the file is uploaded: vkast upload --no-publish, then --dry-run again.',
    ru: 'Вызовы VK станут известны после загрузки: vkast upload --no-publish, затем снова --dry-run.',
  },
} as const
