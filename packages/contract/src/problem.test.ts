import { expect, test } from 'vitest'
import { type ErrorType, errorTypes, problems } from './problem.ts'
import { routes } from './routes.ts'

/** What any route can answer, and what only the process says of itself. */
const everywhere: ErrorType[] = [
  'invalid_input',
  'unauthorized',
  'rate_limited',
  'internal',
  'unavailable',
  'not_found',
]
/** What a publication says of itself: it has been accepted when they are found out. */
const ofPublications: ErrorType[] = ['group_access_denied', 'album_not_found']

test.each(errorTypes)('%s has a 4xx or 5xx status and says in both languages what to do', (type) => {
  const { status, en, ru } = problems[type]
  expect(status).toBeGreaterThanOrEqual(400)
  for (const text of [en.error, en.message, en.solution]) expect(text).not.toMatch(/[а-яё]|^.{0,2}$/i)
  for (const text of [ru.error, ru.message, ru.solution]) expect(text).toMatch(/[а-яё]/i)
})

test.each(errorTypes.filter((type) => !everywhere.includes(type) && !ofPublications.includes(type)))(
  '%s is documented by a route',
  (type) => {
    expect(routes.some((route) => route.refusals.includes(type))).toBe(true)
  },
)

test('no two routes share a name or an address', () => {
  const names = routes.map((route) => route.name)
  const addresses = routes.flatMap((route) =>
    [route.path, ...(route.aliases ?? [])].map((path) => `${route.method} ${path}`),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(addresses).size).toBe(addresses.length)
})
