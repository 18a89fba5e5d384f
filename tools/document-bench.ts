/** Writes the table of figures in packages/vk/README.md from bench/results.json. */
import fs from 'node:fs'
import path from 'node:path'
import { type Result, readResults } from '../bench/results.ts'

const file = path.resolve(import.meta.dirname, '../packages/vk/README.md')
const BEGIN = '<!-- figures: written by npm run generate from bench/results.json -->'
const END = '<!-- end of figures -->'

export function describeBench(): string {
  const results = readResults()
  const peers = [...new Set(results.flatMap((result) => Object.keys(result.peers)))]
  const measured = new Set(results.map(({ machine, date }) => `${machine}, ${date}`))
  return [
    BEGIN,
    '',
    `| measure | \`@vkast/vk\` | ${peers.map((peer) => `${peer} | `).join('')}goal |`,
    `|---|---|${peers.map(() => '---|').join('')}---|`,
    ...results.map((result) => row(result, peers)),
    '',
    `Measured on ${[...measured].join('; ')}. Every ratio is of two figures of the same run.`,
    '',
    END,
  ].join('\n')
}

function row({ name, ours, peers, goal }: Result, columns: readonly string[]): string {
  const wanted = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`
  return `| ${[name, ours, ...columns.map((peer) => peers[peer] ?? '–'), wanted].join(' | ')} |`
}

/** The README with the table of today's results in its place; undefined when it has no such place. */
function readmeWithFigures(): string | undefined {
  const text = fs.readFileSync(file, 'utf8')
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin < 0 || end < begin) return undefined
  return text.slice(0, begin) + describeBench() + text.slice(end + END.length)
}

export const benchIsDocumented = (): boolean => readmeWithFigures() === fs.readFileSync(file, 'utf8')

if (import.meta.main) {
  const readme = readmeWithFigures()
  if (readme === undefined) throw new Error(`${file} has no place for figures: ${BEGIN} … ${END}`)
  fs.writeFileSync(file, readme)
}
