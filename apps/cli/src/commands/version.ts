import fs from 'node:fs'
import type { Command } from '../command.ts'

export const version: Command = {
  name: 'version',
  summary: { en: 'Show the version of this command', ru: 'Показать версию этой команды' },
  examples: ['vkast version'],
  async run() {
    const versions = { vkast: ownVersion(), node: process.versions.node }
    return { json: versions, text: () => `vkast ${versions.vkast} (Node ${versions.node})` }
  },
}

/** Of the package, which lies one folder above both the sources and what is made of them. */
export function ownVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version
}
