import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export interface Source {
  /** From the root, with forward slashes. */
  path: string
  text: string
  /** What it imports: a path from the root for our own files, else the specifier. */
  imports: string[]
  isTest: boolean
}

export const root = path.resolve(import.meta.dirname, '../..')

/** Files that git tracks or would track, below the root. */
export function listFiles(pattern: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => pattern.test(file) && fs.existsSync(path.join(root, file)))
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\s+)['"]([^'"]+)['"]/g

export function readSources(): Source[] {
  return listFiles(/\.(ts|tsx|js)$/)
    .filter((file) => !file.includes('/generated/'))
    .map((file) => {
      const text = fs.readFileSync(path.join(root, file), 'utf8')
      return { path: file, text, imports: importsOf(file, text), isTest: isTest(file) }
    })
}

export const isTest = (file: string): boolean => /\.(test|conformance|setup|fixture)\.ts$|\/test\/|^e2e\//.test(file)

export function importsOf(file: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(IMPORT)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
  )
}
