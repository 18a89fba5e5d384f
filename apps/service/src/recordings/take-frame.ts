import { CONFINED } from './probe-video.ts'
import { runTool } from './run-tool.ts'

const TIMEOUT_MS = 60_000
/** Where nothing is known of the length: past the black of the beginning. */
const UNKNOWN_AT_MS = 3000
const MAX_EDGE = 1280

/** A JPEG of the picture at a tenth of a video, of at most `maxBytes`; undefined where ffmpeg is not there or makes none. */
export async function takeFrame({
  ffmpeg,
  file,
  durationMs,
  maxBytes,
}: {
  ffmpeg: string
  file: string
  durationMs: number | null
  maxBytes: number
}): Promise<Buffer | undefined> {
  const at = durationMs === null ? UNKNOWN_AT_MS : durationMs / 10
  for (const ms of at > 0 ? [at, 0] : [0]) {
    const output = await runTool({
      command: ffmpeg,
      args: [
        ...['-v', 'error', '-nostdin', '-threads', '1', ...CONFINED, '-ss', (ms / 1000).toFixed(3)],
        ...['-i', `file:${file}`, '-map', '0:V:0', '-frames:v', '1', '-an', '-sn', '-dn'],
        ...['-vf', `scale='min(${MAX_EDGE},iw)':'min(${MAX_EDGE},ih)':force_original_aspect_ratio=decrease`],
        ...['-q:v', '3', '-f', 'mjpeg', 'pipe:1'],
      ],
      timeoutMs: TIMEOUT_MS,
      maxOutputBytes: maxBytes,
    })
    if (output && output.length > 0) return output // none where the video is shorter: then its first picture
  }
  return undefined
}
