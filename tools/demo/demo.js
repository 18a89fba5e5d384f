// Checks the Node version in syntax that any Node reads, then runs the demo.
import '../node-version.js'

void import('./demo.ts')
