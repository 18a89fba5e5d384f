import type { RangeSupport, RangeUploadState } from '@vkast/vk'
import type { ClaimedPublication } from './claim-publication.ts'
import type { Run } from './publisher.ts'
import type { RecordingFile } from './recording-file.ts'
import type { TransferReport } from './transfer-report.ts'
import { noteHost } from './upload-hosts.ts'

/** `probe`: in ranges, the first one alone, to find out whether the server takes them. */
export type SendingMode = 'form' | 'ranges' | 'probe'

/**
 * Sends the file to the reserved address; what the server has meanwhile goes to the report.
 *
 * In ranges it goes on from what the row says, the server being asked first. Throws the errors of `@vkast/vk`.
 */
export async function sendBytes(
  run: Run,
  row: ClaimedPublication,
  {
    uploadUrl,
    file,
    mode,
    report,
  }: { uploadUrl: string; file: RecordingFile; mode: SendingMode; report: TransferReport },
): Promise<void> {
  const { path, size, fileName, contentType } = file
  const input = {
    ...{ uploadUrl, fileName, contentType, file: { path, size }, allowHttp: run.allowHttp },
    signal: AbortSignal.any([run.signal, report.signal]),
    onProgress: ({ sentBytes }: { sentBytes: number }) => report.note(sentBytes),
  }
  if (mode === 'form') {
    await run.uploads.video(input)
    return
  }
  const { chunkBytes, parallel } = run.sending
  const support = supportFor(run, hostOf(uploadUrl), mode)
  try {
    await run.uploads.videoByRanges({
      ...{ ...input, chunkBytes, parallel, rangeSupport: support },
      ...(row.rangeState && { state: row.rangeState }),
      onState: (state) => report.noteState(withoutStamp(state)),
    })
  } finally {
    await support.written()
  }
}

export const hostOf = (uploadUrl: string): string => URL.parse(uploadUrl)?.host ?? ''

/** A recording never changes, but its file may be another one's copy, with another date, after a move or a restore. */
const withoutStamp = ({ version, sessionId, size, received }: RangeUploadState): RangeUploadState => ({
  ...{ version, sessionId, size, received },
})

/** Writes what is learnt of the host, at once: others wait for it. */
function supportFor(run: Run, host: string, mode: SendingMode): RangeSupport & { written(): Promise<unknown> } {
  let writing: Promise<unknown> = Promise.resolve()
  return {
    get: () => (mode === 'ranges' ? true : undefined),
    set(_host, takesRanges) {
      writing = noteHost(run.db, { host, takesRanges, now: run.now() }).catch((err: unknown) =>
        run.log.warn({ err }, 'what an upload server can do was not noted'),
      )
    },
    written: () => writing,
  }
}
