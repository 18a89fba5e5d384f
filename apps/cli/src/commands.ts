import type { Command } from './command.ts'
import { agent } from './commands/agents/agent.ts'
import { agentAdd } from './commands/agents/agent-add.ts'
import { agentRemove } from './commands/agents/agent-remove.ts'
import { agentStatus } from './commands/agents/agent-status.ts'
import { completion } from './commands/completion/completion.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor/doctor.ts'
import { help } from './commands/help.ts'
import { login } from './commands/login/login.ts'
import { logout } from './commands/login/logout.ts'
import { whoami } from './commands/login/whoami.ts'
import { presets } from './commands/presets.ts'
import { cancel } from './commands/publications/cancel.ts'
import { continuePublication } from './commands/publications/continue.ts'
import { publication } from './commands/publications/publication.ts'
import { publications } from './commands/publications/publications.ts'
import { retry } from './commands/publications/retry.ts'
import { recordings } from './commands/recordings.ts'
import { targets } from './commands/targets.ts'
import { tokenAdd } from './commands/tokens/token-add.ts'
import { tokenProbe } from './commands/tokens/token-probe.ts'
import { tokenRemove } from './commands/tokens/token-remove.ts'
import { tokenStatus } from './commands/tokens/token-status.ts'
import { upload } from './commands/upload.ts'
import { version } from './commands/version.ts'

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
  ...[login, logout, whoami],
  ...[tokenAdd, tokenStatus, tokenProbe, tokenRemove],
  upload,
  ...[recordings, publications, publication, retry, cancel, continuePublication],
  ...[targets, presets],
  ...[agent, agentAdd, agentStatus, agentRemove],
  ...[doctor, demo, completion, help, version],
]
