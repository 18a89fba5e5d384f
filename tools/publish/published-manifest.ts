import type { Manifest } from './published-packages.ts'

const SOURCE = '@vkast/source'

/**
 * A package's manifest as others get it: without what only this workspace uses.
 *
 * The condition `@vkast/source` leads to TypeScript that is not shipped, and that Node would not run under
 * `node_modules`: with it, whoever sets the condition for a workspace of their own could not import the package.
 */
export function publishedManifest({ scripts, devDependencies, exports, ...manifest }: Manifest): Manifest {
  if (exports === undefined) return manifest
  const { [SOURCE]: source, ...conditions } = exports['.']
  return { ...manifest, exports: { '.': conditions } }
}
