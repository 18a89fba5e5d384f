import { z } from 'zod'

/** Instants as RFC 3339 in UTC, to the second: `2026-01-15T10:00:00Z`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ id: 'Instant', format: 'date-time', description: 'UTC, to the second' })

/** An instant that a person or program gives: RFC 3339 with an offset, any precision. */
export const GivenInstant = z.iso.datetime({ offset: true })

export const Id = z.int().positive()
export const PathId = z.object({ id: z.coerce.number().pipe(z.int().positive().max(Number.MAX_SAFE_INTEGER)) })
export const NoContent = undefined

/** A list is a bare array; the next page is the `rel="next"` of the `Link` header. */
export const Page = z.object({
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
  cursor: z.string().max(200).optional(),
})

export const toInstant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

type Given<S extends Record<string, z.ZodType>> = { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> }

/** What a caller gives over something else: a field that is absent is not spoken of, null clears it. */
export const given = <S extends Record<string, z.ZodType>>(fields: S) =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.nullish()])) as Given<S>)
