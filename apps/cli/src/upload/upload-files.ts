import { type FileOutcome, type FileWish, type UploadDeps, uploadFile } from './upload-file.ts'

/** More share the same line out without making it faster. */
const AT_ONCE = 2

/** All files, begun in their order, two at a time; what one is refused for touches no other. The outcomes are in that order. */
export async function uploadFiles(deps: UploadDeps, wishes: readonly FileWish[]): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = []
  const queue = wishes.entries()
  const stop = new AbortController()
  const own = { ...deps, signal: AbortSignal.any([deps.signal, stop.signal]) }
  const worker = async (): Promise<void> => {
    for (const [index, wish] of queue) outcomes[index] = await uploadFile(own, wish)
  }
  const workers = Array.from({ length: AT_ONCE }, worker)
  try {
    await Promise.all(workers)
    return outcomes
  } finally {
    stop.abort() // what one worker died of, as an ended login, ends the other
    await Promise.allSettled(workers)
  }
}
