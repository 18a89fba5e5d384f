import { accounts, Problem, type RouteDefinition } from '@vkast/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startWorld } from '../test/world.ts'

const routes = Object.values(accounts).filter((value): value is RouteDefinition & typeof value => 'path' in value)

/** Texts as people and attackers send them: NUL, halves of letters, long, other scripts. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\0', '\ud800', 'a'.repeat(300), "' or 1=1 --", '', 'Europe/Moscow', '2099-01-01T00:00:00Z', 'en'),
  fc.emailAddress(),
)
const value = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) })
const bodyOf = (route: RouteDefinition) => {
  const fields = route.body && 'shape' in route.body ? Object.keys(route.body.shape as object) : []
  const known = fc.record(Object.fromEntries(fields.map((name) => [name, value])), { requiredKeys: [] })
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) })
}
const attempt = fc
  .constantFrom(...routes)
  .chain((route) =>
    fc.record({ route: fc.constant(route), body: bodyOf(route), id: fc.oneof(text, fc.bigInt().map(String)) }),
  )

test('answers whatever is sent to these routes, and never with a fault of its own', async () => {
  const world = await startWorld()
  const { call } = await world.register()
  let clients = 0
  await fc.assert(
    fc.asyncProperty(attempt, async ({ route, body, id }) => {
      const n = clients++
      const answer = await call({
        method: route.method,
        url: `/api/v1${route.path.replace(':id', encodeURIComponent(id.toWellFormed()))}`,
        // Another address for each, so that no limit hides what is behind it.
        remoteAddress: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
        ...(route.body && { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      expect(answer.statusCode, `${route.path} ${answer.body}`).toBeLessThan(500)
      if (answer.statusCode >= 400) expect(Problem.safeParse(answer.json()).success).toBe(true)
    }),
    { numRuns: 1500 },
  )
  expect(world.logged()).not.toContain('request failed')
})

test('every route that is for users wants to know who', async () => {
  const { app } = await startWorld()
  for (const route of routes.filter(({ access }) => access !== 'none')) {
    const answer = await app.inject({ method: route.method, url: `/api/v1${route.path.replace(':id', '1')}` })
    expect(answer.statusCode).toBe(401)
  }
})
