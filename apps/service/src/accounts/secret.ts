import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits in 43 characters of base64url. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** How a secret of ours stands in the database. They have 100 bits and more, so a plain fast hash cannot be searched. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
