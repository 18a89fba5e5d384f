import fs from 'node:fs'

/** Of this service's package, which lies two folders above both the sources and what is made of them. */
export const ownVersion: string = (
  JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version
