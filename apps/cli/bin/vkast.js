#!/usr/bin/env node
// Old syntax on purpose: any Node must be able to read this file and say plainly what is missing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

var CONDITION = '--conditions=@vkast/source'
var source = new URL('../src/main.ts', import.meta.url)
// Node strips no types under node_modules: a published package has dist only, the workspace runs its source.
var isCheckout = existsSync(source)

/** @param {NodeJS.ProcessVersions} versions */
function isOldNode(versions) {
  var version = versions.node.split('.').map(Number)
  return version[0] < 22 || (version[0] === 22 && version[1] < 18)
}

/** The Node that `npm ci` brings along in a checkout, for a machine that has an older one. */
function nodeOfCheckout() {
  var system = process.platform === 'win32' ? 'win' : process.platform
  var file = process.platform === 'win32' ? 'node.exe' : 'node'
  var url = new URL(`../../../node_modules/node-${system}-${process.arch}/bin/${file}`, import.meta.url)
  return existsSync(url) ? fileURLToPath(url) : undefined
}

/** Becomes the sources in the right Node; where a process cannot become another, it stays as a go-between. */
function runAgain(/** @type {string} */ node) {
  var args = [CONDITION, fileURLToPath(source)].concat(process.argv.slice(2))
  if (process.execve && process.platform !== 'win32') process.execve(node, [node].concat(args), process.env)
  var child = spawn(node, args, { stdio: 'inherit' })
  // At a terminal Ctrl-C reaches both by itself, and twice would be taken for impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('error', (error) => {
    console.error(error.message)
    process.exitCode = 3
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code === null ? 3 : code
    else process.exitCode = signal === 'SIGINT' ? 130 : 143
  })
}

var node = isOldNode(process.versions) ? isCheckout && nodeOfCheckout() : process.execPath
if (!node) {
  console.error('vkast needs Node 22.18 or newer (https://nodejs.org). This is', process.version)
  process.exitCode = 3
} else if (isCheckout && (node !== process.execPath || process.execArgv.indexOf(CONDITION) < 0)) {
  runAgain(node)
} else {
  import(isCheckout ? source.href : '../dist/main.js').catch((error) => {
    console.error(error)
    process.exitCode = 3
  })
}
