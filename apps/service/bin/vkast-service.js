// Checks the Node version in syntax that any Node reads, then starts the service from its sources.
import '../../../tools/node-version.js'

void import('../src/main.ts')
