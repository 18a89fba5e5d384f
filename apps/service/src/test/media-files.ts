import fs from 'node:fs'
import type { Config } from '../config.ts'

/** The names of the files in a world's data directory: its media, whole or half. */
export const mediaFiles = ({ config }: { config: Config }): string[] =>
  fs
    .readdirSync(config.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
