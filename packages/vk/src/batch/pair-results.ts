import type { ExecuteError } from '../client-options.ts'

/** How one call inside a script ended: with an answer, with an error, or with `false` that may be either. */
export type Ending = { answer: unknown } | { error: ExecuteError } | 'unclear'

/**
 * Says for each call of a script how it ended.
 *
 * `answers` are those of the calls made, in order; `errors` VK's list of the calls that failed, in the same order and each
 * with its method (vk-facts 2). A call that failed answered `false`, so an error belongs to one of the `false` answers of
 * its method. Where every way to deal out the errors agrees on a call it is certain, otherwise the call is `unclear`; never
 * is an error or an answer given to a call it may not belong to.
 */
export function pairResults(
  methods: readonly string[],
  answers: readonly unknown[],
  errors: readonly ExecuteError[],
): Ending[] {
  const certain = (answer: unknown): Ending => ({ answer })
  if (errors.length === 0) return answers.map(certain)
  const first = dealOut(methods, answers, errors)
  const last = first && dealOut(methods.toReversed(), answers.toReversed(), errors.toReversed())
  return answers.map((answer, index) => {
    if (answer !== false) return certain(answer)
    if (first === undefined || last === undefined) return 'unclear'
    for (const [number, error] of errors.entries()) {
      const earliest = first[number] ?? 0
      const latest = answers.length - 1 - (last[errors.length - 1 - number] ?? 0)
      if (index < earliest || index > latest || error.method !== methods[index]) continue
      return earliest === latest ? { error } : 'unclear'
    }
    return certain(answer)
  })
}

/** The earliest place for each error, in order; undefined when they do not fit at all. */
function dealOut(
  methods: readonly string[],
  answers: readonly unknown[],
  errors: readonly ExecuteError[],
): number[] | undefined {
  const places: number[] = []
  let next = 0
  for (const { method } of errors) {
    while (next < answers.length && !(answers[next] === false && methods[next] === method)) next += 1
    if (next === answers.length) return undefined
    places.push(next)
    next += 1
  }
  return places
}
