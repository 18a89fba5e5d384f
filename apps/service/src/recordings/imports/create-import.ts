import { isIP } from 'node:net'
import type { intakes as contract, RequestOf } from '@vkast/contract'
import { isPublicAddress } from '@vkast/vk'
import type { Transaction } from '../../db/database.ts'
import { eq } from '../../db/drizzle.ts'
import { intakes } from '../../db/schema/intakes.ts'
import type { Caller } from '../../http/caller.ts'
import { assertStorable } from '../../http/storable-text.ts'
import { invalidInput } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import { shownFileName } from '../file-name.ts'
import type { IntakeChanges, IntakeRow } from '../hold-intake.ts'
import { openFolderFile, requireFolder } from './open-folder-file.ts'
import { urlPlaceOf } from './url-place.ts'

type Body = RequestOf<typeof contract.createImport>['body']

/**
 * Begins an import from an address or from the operator's folder; a worker does it. Every call makes a new one.
 *
 * The address is stored sealed, for it may hold a signature. Throws `invalid_input` for an address that can never be
 * read, `not_found` where the folder is not for this user, `source_refused` for a file that is not in it.
 */
export async function createImport(
  tx: Transaction,
  deps: IntakeDeps,
  { caller, body }: { caller: Caller; body: Body },
): Promise<IntakeRow> {
  assertStorable('', body)
  const { url, file, file_name: fileName, ...fields } = body
  if ((url === undefined) === (file === undefined)) throw invalidInput('', 'exactly one of url and file is needed')
  const common = { userId: caller.userId, fields, dueAt: deps.now() }
  const row =
    url === undefined
      ? await insertImport(tx, { ...common, ...(await fromFolder(deps, caller, file ?? '', fileName)) })
      : await insertSealed(tx, deps, { ...common, ...fromUrl(deps, url, fileName) }, url)
  await deps.queue.enqueue(tx, 'run-import', { intakeId: row.id })
  return row
}

type NewImport = IntakeChanges & Pick<IntakeRow, 'userId' | 'kind' | 'fileName'>

function fromUrl({ config }: IntakeDeps, text: string, fileName: string | undefined) {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw invalidInput('url', 'must be an http(s) address without user name and password')
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  if (!config.allowPrivateAddresses && isIP(hostname) !== 0 && !isPublicAddress(hostname))
    throw invalidInput('url', 'is not of the public internet')
  return { kind: 'url' as const, host: url.host, fileName: shownFileName(fileName ?? lastSegment(url)) }
}

function lastSegment({ pathname }: URL): string {
  const segment = pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

async function fromFolder({ config }: IntakeDeps, caller: Caller, file: string, fileName: string | undefined) {
  const opened = await openFolderFile(requireFolder(config, caller), file) // says now what would be wrong later
  await opened.handle.close()
  return { kind: 'folder' as const, path: file, fileName: shownFileName(fileName ?? file) }
}

async function insertImport(tx: Transaction, values: NewImport): Promise<IntakeRow> {
  const [row] = await tx.insert(intakes).values(values).returning()
  if (!row) throw new Error('the insert of an import answered no row')
  return row
}

async function insertSealed(tx: Transaction, { vault }: IntakeDeps, values: NewImport, url: string) {
  const row = await insertImport(tx, values)
  await tx
    .update(intakes)
    .set({ urlSealed: vault.seal(url, urlPlaceOf(row)) })
    .where(eq(intakes.id, row.id))
  return row
}
