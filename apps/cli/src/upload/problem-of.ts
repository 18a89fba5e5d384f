import { Problem, ProblemError } from '@vkast/contract'

/** The refusal in an answer outside 2xx, whoever wrote it. */
export function problemOf(status: number, body: string): ProblemError {
  const given = Problem.safeParse(parsed(body))
  return new ProblemError(status, given.data?.detail)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
