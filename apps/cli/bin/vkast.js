#!/usr/bin/env node
// Old syntax on purpose: any Node must be able to read this file and say plainly what is missing.
import { existsSync } from 'node:fs'

var version = process.versions.node.split('.').map(Number)
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  console.error('vkast needs Node 22.18 or newer (https://nodejs.org). This is', process.version)
  process.exit(1)
}
// Node strips no types under node_modules: a published package has dist only, the workspace runs its source.
var source = new URL('../src/main.ts', import.meta.url)
import(existsSync(source) ? source.href : '../dist/main.js').catch((error) => {
  console.error(error)
  process.exitCode = 3
})
