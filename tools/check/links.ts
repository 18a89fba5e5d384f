import fs from 'node:fs'
import path from 'node:path'
import { listFiles, root } from './sources.ts'

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g

/** Every link of a Markdown file to a file of ours leads somewhere. */
export function checkLinks(): string[] {
  return listFiles(/\.md$/).flatMap((file) =>
    [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(LINK)]
      .map(([, target = '']) => target.split('#', 1)[0] ?? '')
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !fs.existsSync(path.join(root, path.dirname(file), decodeURIComponent(target))))
      .map((target) => `${file}: the link ${target} leads nowhere`),
  )
}
