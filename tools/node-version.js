// Old syntax on purpose: any Node must be able to read this file and say plainly what is missing.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  console.error(
    'Vkast needs Node 22.18 or newer, this is ' +
      process.version +
      '.\nOn Linux (x64, arm64) `npm ci` brings Node 24 along: run the npm scripts (npm start, npm test), not node itself.\n' +
      'Elsewhere install Node 24 from https://nodejs.org and run `npm ci` again.',
  )
  process.exit(1)
}
