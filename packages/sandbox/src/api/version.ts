import { ApiError } from '../api-error.ts'

/** An API version as two numbers, so that 5.9 is older than 5.81. */
export type Version = readonly [major: number, minor: number]

const OLDEST: Version = [5, 81]

/** The version a request names; throws error 8 when it names none or one below 5.81 (vk-facts 1.2). */
export function readVersion(v: string | undefined): Version {
  const parts = /^(\d{1,3})\.(\d{1,4})$/.exec(v ?? '')
  const version: Version = [Number(parts?.[1]), Number(parts?.[2])]
  if (parts !== null && isAtLeast(version, OLDEST)) return version
  throw new ApiError(
    8,
    'Invalid request: versions below 5.81 are deprecated. Version param should be passed as "v". ' +
      '"version" param is invalid and not supported.', // the beginning is vk-facts 1.2, the rest is assumed
  )
}

export function isAtLeast(version: Version, other: Version): boolean {
  return version[0] > other[0] || (version[0] === other[0] && version[1] >= other[1])
}
