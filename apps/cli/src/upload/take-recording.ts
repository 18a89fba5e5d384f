import type { Deps } from '../command.ts'
import { requestService } from './request-service.ts'

/**
 * The recording of an upload that has all its bytes. The service makes it now where it was killed before it could.
 *
 * An empty PATCH at the end asks for that; safe to repeat. Source: https://tus.io/protocols/resumable-upload 1.0.0, PATCH
 */
export async function takeRecording(
  deps: Pick<Deps, 'session' | 'signal' | 'language'>,
  { uploadUrl, size }: { uploadUrl: string; size: number },
): Promise<number> {
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': String(size),
    'content-type': 'application/offset+octet-stream',
  }
  const silenceMs = 60_000 + size / 20_000 // it hashes the file
  const answer = await requestService(deps, uploadUrl, { method: 'PATCH', headers, silenceMs: Math.round(silenceMs) })
  const id = Number(answer.headers.get('vkast-recording-id'))
  if (!Number.isSafeInteger(id) || id <= 0) throw new Error('the service has all bytes and named no recording')
  return id
}
