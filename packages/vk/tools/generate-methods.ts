import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * VK's published types as one file of ours with a map from method to parameters and answer.
 *
 * Imported as published they silently become `any` under NodeNext (relative imports without extensions), and they have
 * no method map. A `.ts` file, not a `.d.ts`, because `tsc` does not copy the latter into `dist`.
 * The answer's closed word lists are opened: VK adds words without a new version.
 * Source: npm `@vkontakte/api-schema-typescript` 1.5199.0 (MIT)
 */
export function generateMethods(packageDir: string): string {
  const sources = readSources(join(packageDir, 'dist'))
  const methods = sources.flatMap(findMethods)
  return [
    notice(packageDir),
    ...sources.map((source) => source.text.trim()),
    'export interface SchemaMethods {',
    ...methods.map(({ name, params, response }) => `  '${name}': { params: ${params}; response: ${response} }`),
    '}',
    '',
  ].join('\n')
}

interface Source {
  path: string
  text: string
}

interface Method {
  name: string
  params: string
  response: string
}

function readSources(dir: string): Source[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.d.ts') && /^(methods|objects)\//.test(path))
    .sort()
    .map((path) => ({ path, text: rewrite(path, readFileSync(join(dir, path), 'utf8')) }))
}

/** Drops what belongs to files and to run time, and opens the word lists of answers. */
function rewrite(path: string, text: string): string {
  const bare = text
    .replace(/^\/\*\*\n \* This is auto-generated file[^/]*\*\/\n/, '')
    .replace(/^import .*;\n/gm, '')
    .replace(/^export \{[^}]*\} from .*;\n/gm, '')
    .replace(/^export declare const \w+EnumNames: \{[^}]*\};\n/gm, '')
    .replace(/^ \* @(note This enum|see \w+EnumNames).*\n/gm, '')
    .replace(/^export declare type/gm, 'export type')
    .replace(/: any;/g, ': unknown;')
    .replace(/\{\}(?=[;[ |])/g, '{ [key: string]: unknown }')
  return bare
    .split(/^(?=export )/m)
    .map((part) => (isParams(path, part) ? part : openUnions(part)))
    .join('')
}

const isParams = (path: string, declaration: string) =>
  path.startsWith('methods/') && /^export (?:interface|type) \w+Params\b/.test(declaration)

/** `'a' | 'b'` also takes any other string, `1 | 2` any other number; flags (`0 | 1`) and single words stay. */
function openUnions(declaration: string): string {
  return declaration
    .replace(/'[^'\n]*'(?: \| '[^'\n]*')+(?=[;)[\]])/g, (union) => `(${union} | (string & {}))`)
    .replace(/-?\d+(?: \| -?\d+)+(?=[;)[\]])/g, (union) => (union === '0 | 1' ? union : `(${union} | (number & {}))`))
}

/** A method's name stands alone in a comment; what is exported until the next such comment is its own. */
function findMethods({ path, text }: Source): Method[] {
  if (!path.startsWith('methods/')) return []
  const parts = text.split(/^\/\*\*\n \* (?=(?:[a-zA-Z]+\.[a-zA-Z0-9]+|execute)\n)/m).slice(1)
  return parts.map((part) => {
    const name = part.slice(0, part.indexOf('\n'))
    const params = /^export (?:interface|type) (\w+Params)\b/m.exec(part)?.[1]
    const responses = [...part.matchAll(/^export (?:interface|type) (\w+Response(?:Integer|Array)?)\b/gm)].map(
      (match) => match[1],
    )
    if (params === undefined || responses.length === 0)
      throw new Error(`${path}: ${name} lacks parameters or an answer`)
    return { name, params, response: responses.join(' | ') }
  })
}

function notice(packageDir: string): string {
  const { name, version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as Record<string, string>
  const license = readFileSync(join(packageDir, 'LICENSE'), 'utf8').trim()
  return ['/*', `Generated from ${name} ${version} by tools/generate-methods.ts. Do not edit.`, '', license, '*/'].join(
    '\n',
  )
}

/** Where npm put VK's package. */
export const schemaPackageDir = (): string =>
  dirname(createRequire(import.meta.url).resolve('@vkontakte/api-schema-typescript/package.json'))

/** The committed result. */
export const generatedPath: string = fileURLToPath(new URL('../src/generated/vk-methods.ts', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(generatedPath, generateMethods(schemaPackageDir()))
