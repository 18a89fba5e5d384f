/** Names one token among those that a credential has had, in a notice: half of its keyed fingerprint, never the token. */
export const tokenMark = (fingerprint: Buffer): string => fingerprint.toString('hex').slice(0, 16)
