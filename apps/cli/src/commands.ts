import type { Command } from './command.ts'
import { help } from './commands/help.ts'
import { version } from './commands/version.ts'
import { whoami } from './commands/whoami.ts'

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [whoami, help, version]
