/** Packs every package as the registry gets it, into `packed/`, and says how to publish them. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { packPackages } from './pack-packages.ts'

const folder = path.resolve(import.meta.dirname, '../../packed')
await rm(folder, { recursive: true, force: true })
for (const { archive } of await packPackages(folder)) console.log(`npm publish ${path.relative('', archive)}`)
