import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generatedPath, generateMethods, schemaPackageDir } from './generate-methods.ts'

const generated = generateMethods(schemaPackageDir())

it('has been run: the committed types are those of the installed schema', () => {
  expect(readFileSync(generatedPath, 'utf8') === generated).toBe(true)
})

it('brings VK’s notice, all its methods, no run time and no any', () => {
  expect(generated).toContain('Copyright (c) 2020 VK.com')
  expect(generated.match(/^ {2}'[\w.]+': \{ params/gm)).toHaveLength(569)
  expect(generated).not.toMatch(/^(?!export (?:type|interface) )export /m)
  expect(generated).not.toMatch(/\bany;/)
})

it('opens the word lists of answers and leaves those of parameters closed', () => {
  expect(generated).toContain("export type GroupsGroupType = ('group' | 'page' | 'event' | (string & {}));")
  const params = generated.match(/^export interface \w+Params \{[^}]*\}/gm) ?? []
  expect(params.length).toBeGreaterThan(500)
  expect(params.filter((text) => text.includes('& {}'))).toEqual([])
})
