import type { Dirent } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Language, UsageError } from '../command.ts'
import { findRule, RULE_FILE, readRules, type UploadRule } from './read-rules.ts'

/** A file that a person wants to have uploaded. */
export interface WantedFile {
  /** Absolute. */
  path: string
  /** As the person would name it. */
  shown: string
  /** Of the folder that it was found in. */
  rule?: UploadRule
}

const VIDEO = /\.(mp4|m4v|mov|3gp|3g2|avi|mkv|webm|mpg|mpeg|ts|m2ts|mts|flv|f4v|wmv)$/i
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * The files that a person named, in that order, each once; of a folder its videos at any depth, in the order in which
 * people count (2 before 10), without those that its rules skip.
 *
 * A file that is named itself is taken whatever it is called. Throws {@link UsageError} for what is not there and for
 * wrong rules.
 */
export async function collectFiles(
  { cwd, language, now }: { cwd: string; language: Language; now(): Date },
  given: readonly string[],
): Promise<WantedFile[]> {
  const found = new Map<string, WantedFile>()
  for (const shown of given) {
    const absolute = path.resolve(cwd, shown)
    const stat = await fs.stat(absolute).catch(() => undefined)
    if (!stat) throw new UsageError(`${shown}: ${{ en: 'there is no such file', ru: 'такого файла нет' }[language]}`)
    const files = stat.isDirectory()
      ? await filesOf(absolute, { shown, language, now: now() })
      : [{ path: absolute, shown }]
    for (const file of files) if (!found.has(file.path)) found.set(file.path, file)
  }
  return [...found.values()]
}

async function filesOf(
  folder: string,
  { shown, language, now }: { shown: string; language: Language; now: Date },
): Promise<WantedFile[]> {
  const ruleFile = path.join(folder, RULE_FILE)
  const text = await fs.readFile(ruleFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  const rules = readRules(text, { file: path.join(shown, RULE_FILE), language, now })
  const names = (await listVideos(folder, '')).sort(byFolderThenName)
  return names.flatMap((name) => {
    const rule = findRule(rules, name)
    if (rule?.skip) return []
    return [{ path: path.join(folder, name), shown: path.join(shown, name), ...(rule && { rule }) }]
  })
}

/** Relative paths, with slashes. Hidden things and links to folders are left out: those may lead in a circle. */
async function listVideos(folder: string, below: string): Promise<string[]> {
  const entries = await fs.readdir(path.join(folder, below), { withFileTypes: true })
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const relative = path.posix.join(below, entry.name)
        if (entry.isDirectory()) return listVideos(folder, relative)
        return VIDEO.test(entry.name) && (await isFile(folder, relative, entry)) ? [relative] : []
      }),
  )
  return lists.flat()
}

async function isFile(folder: string, relative: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  const stat = await fs.stat(path.join(folder, relative)).catch(() => undefined)
  return stat?.isFile() ?? false
}

function byFolderThenName(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (const [index, part] of left.entries()) {
    const order = natural.compare(part, right[index] ?? '') || (part < (right[index] ?? '') ? -1 : 1)
    if (part !== right[index]) return order
  }
  return 0
}
