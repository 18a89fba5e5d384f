import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { fetchNode } from './fetch-node.ts'
import { installPacked } from './install-packed.ts'
import { listPublishedPackages } from './published-packages.ts'

/** The oldest that the packages promise to run on, and the newest of its line. */
const NODES = ['22.18.0', '22.23.3']
/** Too old for the packages: their programs must say so. */
const OLD_NODE = '20.20.2'

/** A Node that the packages are tried on. */
export interface TriedNode {
  version: string
  /** Where its `node` is. */
  folder: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** All packages of ours, installed together; shared, so each test writes under names of its own. */
    installedIn: string
    /** What they were installed from, by name. */
    archives: Record<string, string>
    /** Which the packages must run on; always this one, and those of the registry where that can be reached. */
    nodes: TriedNode[]
    oldNode: TriedNode | null
    /** Why there are no others; null if there are. */
    noOtherNodes: string | null
  }
}

/** Packs and installs once for all tests of what is published. */
export default async function setup(project: TestProject): Promise<() => PromiseLike<void>> {
  const others = await fetchOthers()
  const installed = await installPacked(listPublishedPackages().map(({ name }) => name))
  const present = { version: process.versions.node, folder: path.dirname(process.execPath) }
  const [oldNode = null, ...newer] = Array.isArray(others) ? others : []
  project.provide('installedIn', installed.folder)
  project.provide('archives', Object.fromEntries(installed.archives))
  project.provide('nodes', [present, ...newer])
  project.provide('oldNode', oldNode)
  project.provide('noOtherNodes', Array.isArray(others) ? null : others)
  return () => installed[Symbol.asyncDispose]()
}

/** The old one first; or why there are none, which is also printed. */
async function fetchOthers(): Promise<TriedNode[] | string> {
  const fetched = [OLD_NODE, ...NODES].map(async (version) => ({
    version,
    folder: path.dirname(await fetchNode(version)),
  }))
  const [failed] = (await Promise.allSettled(fetched)).filter((outcome) => outcome.status === 'rejected')
  if (failed === undefined) return Promise.all(fetched)
  const reason = `not tried on Node ${NODES.join(' and ')}, which could not be fetched: ${firstLine(failed.reason)}`
  console.warn(`The packages are ${reason}`)
  return reason
}

/** What npm said, without its advice. */
function firstLine(reason: Error & { stderr?: string }): string {
  const [line = ''] = (reason.stderr || reason.message).trim().split('\n')
  return line
}
