import type { Deps } from '../command.ts'
import { requestService } from './request-service.ts'

/**
 * Has the service make a place for a file's bytes; answers its address. The same `attempt` again gets the same place.
 *
 * Source: https://tus.io/protocols/resumable-upload 1.0.0, Creation
 */
export async function beginUpload(
  deps: Pick<Deps, 'session' | 'signal' | 'language'>,
  { size, fileName, title, attempt }: { size: number; fileName: string; title: string; attempt: string },
): Promise<string> {
  const answer = await requestService(deps, '/files', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `filename ${base64(fileName)},title ${base64(title)}`,
      'idempotency-key': `vkast-upload-${attempt}`,
    },
  })
  const location = answer.headers.get('location')
  if (!location) throw new Error('the service made an upload and did not say where')
  return new URL(location, answer.url).pathname
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
