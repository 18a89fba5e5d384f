import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { runTool } from './run-tool.ts'

/** What ffprobe told of a video; null where it could not. */
export interface VideoFacts {
  durationMs: number | null
  /** As shown: of a picture that is turned by a quarter they change places. */
  width: number | null
  height: number | null
}

export const UNKNOWN_FACTS: VideoFacts = { durationMs: null, width: null, height: null }
const TIMEOUT_MS = 20_000
const MAX_OUTPUT_BYTES = 1024 * 1024

/** Readers of the containers that are taken in, and none that follows a file to other files or addresses. */
export const DEMUXERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegvideo,mpegts,flv,asf'
/** The program opens files only, whatever the file says. */
export const CONFINED = ['-protocol_whitelist', 'file', '-format_whitelist', DEMUXERS]

const Probe = z.object({
  format: z.object({ duration: z.coerce.number().optional() }).optional(),
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      width: z.int().optional(),
      height: z.int().optional(),
      disposition: z.object({ attached_pic: z.number().optional() }).optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
})

/**
 * Asks ffprobe how long a file is and how large its picture.
 *
 * Where ffprobe is not there, does not understand the file, or takes too long, nothing is known and nothing refused: its
 * container has been looked at. Throws `not_a_video` where it understands the file and finds no video in it.
 */
export async function probeVideo({
  ffprobe,
  file,
}: {
  ffprobe: string | undefined
  file: string
}): Promise<VideoFacts> {
  if (!ffprobe) return UNKNOWN_FACTS
  const output = await runTool({
    command: ffprobe,
    args: [
      ...['-v', 'error', ...CONFINED, '-print_format', 'json', '-show_entries'],
      'format=duration:stream=codec_type,width,height:stream_disposition=attached_pic:stream_side_data=rotation',
      `file:${file}`,
    ],
    timeoutMs: TIMEOUT_MS,
    maxOutputBytes: MAX_OUTPUT_BYTES,
  })
  const probe = output && Probe.safeParse(readJson(output)).data
  return probe ? factsOf(probe) : UNKNOWN_FACTS
}

/** A cover picture of a song counts as no video. */
function factsOf({ format, streams }: z.output<typeof Probe>): VideoFacts {
  const video = streams.find(({ codec_type, disposition }) => codec_type === 'video' && !disposition?.attached_pic)
  if (!video)
    throw new Refusal('not_a_video', { fields: [{ path: 'file', message: 'has no picture: there is no video in it' }] })
  const { width, height } = isTurned(video.side_data_list) ? { width: video.height, height: video.width } : video
  return { durationMs: milliseconds(format?.duration), width: pixels(width), height: pixels(height) }
}

const isTurned = (sideData: { rotation?: number | undefined }[] = []): boolean =>
  sideData.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90)

const pixels = (count: number | undefined): number | null =>
  count !== undefined && count > 0 && count < 100_000 ? count : null

const milliseconds = (seconds: number | undefined): number | null =>
  seconds !== undefined && seconds > 0 && seconds < 1e9 ? Math.round(seconds * 1000) : null

function readJson(output: Buffer): unknown {
  try {
    return JSON.parse(output.toString())
  } catch {
    return undefined
  }
}
