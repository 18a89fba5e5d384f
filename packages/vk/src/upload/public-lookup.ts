import type { LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { VkTransportError } from '../errors/transport-error.ts'
import { isPublicAddress } from './public-address.ts'

/** What tells an address of the public internet from another, and what a name stands for. */
export interface LookupSeams {
  isPublic?: ((address: string) => boolean) | undefined
  lookup?: typeof lookup | undefined
}

/**
 * A lookup for a connection that must stay on the public internet: the connection goes to the very address that was
 * judged, so that a name that means something else a moment later leads nowhere else. A single address that is not public
 * among the answers refuses them all: a mixed answer is an attack.
 *
 * It fails with {@link notPublicError}, or with the system's own error.
 */
export const createPublicLookup =
  ({
    isPublic = isPublicAddress,
    lookup: resolve = process.getBuiltinModule('node:dns').lookup, // an import of it is slow for all who download nothing
  }: LookupSeams = {}): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      if (error !== null) return callback(error, '')
      if (first === undefined || !addresses.every(({ address }) => isPublic(address))) {
        return callback(notPublicError(), '')
      }
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })

/** `VkTransportError` `source_refused`; names no address. */
export const notPublicError = (): VkTransportError =>
  new VkTransportError({
    code: 'source_refused',
    effect: 'none',
    message: 'The address is not one of the public internet',
  })
