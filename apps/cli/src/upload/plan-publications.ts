import type { VkastClient } from '@vkast/contract'
import type { Deps } from '../command.ts'
import type { PublicationWish } from './resolve-wishes.ts'

type Result = Awaited<ReturnType<VkastClient['createPublications']>>['results'][number]
type Preview = Awaited<ReturnType<VkastClient['previewPreset']>>

/** What a publication would be: all of it where its recording is there, its texts alone where it is not. */
export type Planned = { result: Result } | { preview: Preview }

/** What publishing would do, as the service tells it. Nothing is made. */
export async function planPublications(
  { client: connect, signal }: Pick<Deps, 'client' | 'signal'>,
  input: {
    recordingId: number | undefined
    title: string
    fileName: string
    wishes: readonly PublicationWish[]
    again: boolean
  },
): Promise<Planned[]> {
  const { recordingId, title, fileName, wishes, again } = input
  const client = await connect()
  if (recordingId !== undefined) {
    const items = wishes.map((wish) => ({ ...wish, recording_id: recordingId, ...(again && { again }) }))
    const { results } = await client.createPublications({ body: { dry_run: true, items } }, { signal })
    return results.map((result) => ({ result }))
  }
  const planned: Planned[] = []
  for (const { preset_id, ...request } of wishes) {
    const sample = { title, file_name: fileName }
    const body = { ...(preset_id !== undefined && { preset_id }), sample, request }
    planned.push({ preview: await client.previewPreset({ body }, { signal }) })
  }
  return planned
}
