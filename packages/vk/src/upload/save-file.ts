import { rememberCallSite, withCallSite } from '../errors/call-site.ts'
import type { ParamsOf, ResponseOf, VkMethod } from '../methods.ts'
import type { ByteSource } from './byte-source.ts'
import { contentTypeOf } from './multipart.ts'
import { openSource, type UploadFile } from './open-source.ts'
import { postFile, readUploadUrl } from './post-file.ts'
import { readUploadAnswer } from './read-upload-answer.ts'
import { repeatUpload } from './repeat-upload.ts'
import { signalOf, transportOf, type UploadClient, type UploadOptions } from './upload-client.ts'
import { VkUploadError } from './upload-error.ts'
import { type FileParams, type PlaceParams, type SaveMethod, UPLOAD_KINDS, type UploadKind } from './upload-kinds.ts'

/** What `vk.upload.file` takes. */
export interface FileToSave<K extends UploadKind> extends UploadOptions {
  file: UploadFile
  /** Parameters of the method that gives the address, such as `{ group_id }`. */
  place?: PlaceParams<K> | undefined
  /** Parameters of the method that saves it, such as `{ caption }`. */
  about?: FileParams<K> | undefined
  fileName?: string | undefined
  contentType?: string | undefined
}

/**
 * Brings a photo, document or story to VK by the table {@link UPLOAD_KINDS}; the result is what the saving method answered.
 *
 * Sending bytes changes nothing yet and is repeated, to a new address; the saving call is made once.
 * Throws the errors of calls and uploads, and `TypeError` for bad arguments.
 */
export async function saveFile<K extends UploadKind>(
  client: UploadClient,
  kind: K,
  input: FileToSave<K>,
): Promise<ResponseOf<SaveMethod<K>>> {
  const site = rememberCallSite(saveFile)
  if (!Object.hasOwn(UPLOAD_KINDS, kind)) throw new TypeError('"kind" must be one of UPLOAD_KINDS')
  const { save, answered } = UPLOAD_KINDS[kind]
  const signal = signalOf(client, input.signal)
  try {
    const source = await openSource(input.file, { signal })
    try {
      if (source.size === 0) throw new TypeError('"file" must not be empty')
      const answer = await repeatUpload(client, signal, () => sendToServer(client, kind, input, source))
      const params = { ...input.about, ...pick(answer, answered) }
      return (await client.call(save as VkMethod, params as ParamsOf<VkMethod>, { signal })) as ResponseOf<
        SaveMethod<K>
      >
    } finally {
      await source.close()
    }
  } catch (error) {
    throw withCallSite(error, site)
  }
}

async function sendToServer<K extends UploadKind>(
  client: UploadClient,
  kind: K,
  input: FileToSave<K>,
  source: ByteSource,
): Promise<Record<string, unknown>> {
  const { server, field } = UPLOAD_KINDS[kind]
  const place = (input.place ?? {}) as ParamsOf<VkMethod>
  const { upload_url = '' } = (await client.call(server as VkMethod, place, { signal: input.signal })) as {
    upload_url?: string
  }
  const transport = transportOf(client, input, upload_url)
  const fileName = input.fileName ?? (source.name || 'file')
  const contentType = input.contentType ?? contentTypeOf(fileName)
  return readUploadAnswer(await postFile(readUploadUrl(transport), transport, { field, fileName, contentType, source }))
}

/** Some servers wrap their answer in `response`; one that took nothing says so by an empty value or an empty list in a text. */
function pick(answer: Record<string, unknown>, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const { response = answer } = answer
  return Object.fromEntries(
    Object.entries(names).map(([param, name]) => {
      const value = (response as Record<string, unknown> | null)?.[name]
      if (value === undefined || value === null || value === '' || value === '[]') {
        throw new VkUploadError({ code: 'shape', httpStatus: 200, effect: 'none', retry: 'no' })
      }
      return [param, value]
    }),
  )
}
