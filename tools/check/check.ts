/** What neither the formatter nor the compiler sees: who may import whom, names and sizes, links in the documents. */
import { benchIsDocumented } from '../document-bench.ts'
import { commandsAreDocumented } from '../document-cli.ts'
import { errorsAreDocumented } from '../document-errors.ts'
import { checkHouseRules } from './house-rules.ts'
import { checkImportTable } from './import-table.ts'
import { checkLinks } from './links.ts'
import { readSources } from './sources.ts'

const sources = readSources()
const mistakes = [...checkImportTable(sources), ...checkHouseRules(sources), ...checkLinks()]
if (!errorsAreDocumented()) mistakes.push('docs/errors.md is not what the table says: npm run generate')
if (!benchIsDocumented()) mistakes.push('packages/vk/README.md does not show bench/results.json: npm run generate')
if (!commandsAreDocumented())
  mistakes.push('apps/cli/README*.md do not show the commands: node --conditions=@vkast/source tools/document-cli.ts')
for (const mistake of mistakes) console.error(mistake)
if (mistakes.length > 0) process.exit(1)
console.log(`${sources.length} sources: imports, names and links hold`)
