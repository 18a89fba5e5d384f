/**
 * Runs before a package is packed, in its folder, after `tsc -b`: takes what no source stands for any more out of `dist`, and
 * puts the modules of each entry named on the command line into `dist/bundle`.
 *
 * Node resolves and opens every module by itself, at about half a millisecond each: one file loads in a sixth of the
 * time of sixty (`npm run bench install`). The types stay as `tsc` wrote them, dependencies stay outside.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type OutputAsset, type OutputChunk, rolldown } from 'rolldown'

const folder = process.cwd()
const dist = path.join(folder, 'dist')

await rm(path.join(dist, 'bundle'), { recursive: true, force: true })
await removeLeftovers()
const entries = process.argv.slice(2)
if (entries.length > 0) await bundleEntries(entries)

/** A file that was renamed or deleted since the last build would be packed for ever. */
async function removeLeftovers(): Promise<void> {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  for (const file of files) {
    const source = path.join(folder, 'src', path.relative(dist, file)).replace(/(\.d\.ts|\.js)$/, '.ts')
    if (!existsSync(source)) await rm(file)
  }
}

async function bundleEntries(names: readonly string[]): Promise<void> {
  const { dependencies = {} } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, path.join(dist, `${name}.js`)])),
    platform: 'node',
    external: Object.keys(dependencies),
  })
  await bundle.write({
    dir: path.join(dist, 'bundle'),
    format: 'esm',
    chunkFileNames: '[name].js',
    plugins: [{ name: 'ascii', generateBundle: (_, files) => Object.values(files).forEach(writeInAscii) }],
  })
  await bundle.close()
}

/** One character beyond Latin-1, be it in a comment, makes Node hold and read the whole file in two bytes each: a seventh of an import. */
function writeInAscii(file: OutputChunk | OutputAsset): void {
  if (file.type !== 'chunk') return
  file.code = file.code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
