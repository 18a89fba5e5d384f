#!/usr/bin/env node
// Old syntax on purpose: any Node must be able to read this file and say plainly what is missing.
import { existsSync } from 'node:fs'

// Node strips no types under node_modules: a published package has a bundle only, a checkout runs its source.
var source = new URL('../src/command.ts', import.meta.url)
var isCheckout = existsSync(source)
var version = process.versions.node.split('.').map(Number)
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  console.error(
    'vkast-sandbox needs Node 22.18 or newer (https://nodejs.org). This is ' +
      process.version +
      (isCheckout ? '.\nOn Linux `npm ci` brings Node 24 along: run `npm run sandbox -- --port 8043`.' : '.'),
  )
  process.exit(1)
}
import(isCheckout ? source.href : '../dist/bundle/command.js').catch((error) => {
  console.error(error)
  process.exitCode = 1
})
