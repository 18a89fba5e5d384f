import { expect, test } from 'vitest'
import { eq } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { ANN, makeToken } from '../test/sandbox-token.ts'
import { startWorld } from '../test/world.ts'
import { deleteCredential } from './delete-credential.ts'
import type { CancelPublications } from './deps.ts'
import { findCredential } from './queries.ts'
import { submitToken } from './submit-token.ts'

async function worldWithPublication() {
  const world = await startWorld()
  const { userId } = await world.register()
  const [credential] = await submitToken(world, { userId, text: makeToken(world.sandbox).token })
  const values = {
    userId,
    credentialId: credential.id,
    vkUserId: ANN,
    ownerId: ANN,
    title: 't',
    state: 'queued' as const,
  }
  const [publication] = await world.db.insert(publications).values(values).returning()
  return { world, userId, id: credential.id, publicationId: publication!.id }
}

const cancel: CancelPublications = async (tx, { ids }) => {
  for (const id of ids) await tx.update(publications).set({ state: 'cancelled' }).where(eq(publications.id, id))
}

test('asked to, it cancels what is unfinished and then forgets the token', async () => {
  const { world, userId, id, publicationId } = await worldWithPublication()
  await deleteCredential({ ...world, cancelPublications: cancel }, { userId, id, cancel: true })
  expect(await findCredential(world.db, userId, id)).toBeUndefined()
  const [row] = await world.db.select().from(publications).where(eq(publications.id, publicationId))
  expect(row).toMatchObject({ state: 'cancelled', credentialId: null })
})

test('where cancelling fails the credential stays, and so do the publications', async () => {
  const { world, userId, id, publicationId } = await worldWithPublication()
  const failing: CancelPublications = async (tx, input) => {
    await cancel(tx, input)
    throw new Error('VK account is busy')
  }
  const deleting = deleteCredential({ ...world, cancelPublications: failing }, { userId, id, cancel: true })
  await expect(deleting).rejects.toThrow('busy')
  expect(await findCredential(world.db, userId, id)).toBeDefined()
  const [row] = await world.db.select().from(publications).where(eq(publications.id, publicationId))
  expect(row).toMatchObject({ state: 'queued', credentialId: id })
})
