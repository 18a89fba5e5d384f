import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What starts the agent by itself on one kind of machine. */
export interface ServiceFile {
  /** Where it is to be put. */
  path: string
  text: string
  /** What to type then. */
  commands: string[]
  /** The program lies where npx keeps what it has fetched, and will not lie there for long. */
  isFleeting: boolean
}

export interface ServiceFileInput {
  platform: NodeJS.Platform
  home: string
  /** Folders of settings that were set; the agent must find the same. */
  environment: Readonly<Record<string, string | undefined>>
  /** The program and everything behind it. */
  command: readonly string[]
}

/** This Node and this program, wherever they are installed. */
export const agentCommand = (options: readonly string[]): string[] => [
  process.execPath,
  fileURLToPath(new URL('../../bin/vkast.js', import.meta.url)),
  'agent',
  ...options,
]

const KEPT = ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'VKAST_VK_API_URL'] as const

/** A systemd user unit, on macOS a launchd agent; undefined where there is neither. */
export function describeServiceFile(input: ServiceFileInput): ServiceFile | undefined {
  const kept = KEPT.flatMap((name) => (input.environment[name] ? [[name, input.environment[name]] as const] : []))
  const isFleeting = input.command.some((word) => word.includes('/_npx/'))
  if (input.platform === 'linux') return { ...systemdUnit(input, kept), isFleeting }
  if (input.platform === 'darwin') return { ...launchdAgent(input, kept), isFleeting }
  return undefined
}

type Described = Omit<ServiceFile, 'isFleeting'>

type Kept = readonly (readonly [string, string])[]

/** 143 is how it ends when it is told to. Source: systemd.service(5), systemd.unit(5) "quoting", read 2026-11-21 */
function systemdUnit({ home, environment, command }: ServiceFileInput, kept: Kept): Described {
  const folder = path.join(environment.XDG_CONFIG_HOME || path.join(home, '.config'), 'systemd', 'user')
  const [program = '', ...behind] = command
  const text = [
    '[Unit]',
    'Description=Vkast agent',
    'After=network-online.target',
    '',
    '[Service]',
    `ExecStart=${quoted(program)} ${behind.map((word) => quoted(word).replaceAll('$', '$$$$')).join(' ')}`,
    ...kept.map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`),
    'Restart=on-failure',
    'RestartSec=30',
    'SuccessExitStatus=143',
    'TimeoutStopSec=60',
    'NoNewPrivileges=yes',
    '',
    '[Install]',
    'WantedBy=default.target',
  ].join('\n')
  const commands = [
    'systemctl --user daemon-reload',
    'systemctl --user enable --now vkast-agent',
    `loginctl enable-linger ${os.userInfo().username}`,
  ]
  return { path: path.join(folder, 'vkast-agent.service'), text, commands }
}

/** A percent sign stands for something of systemd's own; a dollar does so too, but only in what stands behind a program. */
const quoted = (word: string): string =>
  `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`

function launchdAgent({ home, command }: ServiceFileInput, kept: Kept): Described {
  const file = path.join(home, 'Library', 'LaunchAgents', 'vkast.agent.plist')
  const log = path.join(home, 'Library', 'Logs', 'vkast-agent.log')
  const strings = (words: readonly string[]) => words.map((word) => `    <string>${escaped(word)}</string>`).join('\n')
  const variables = kept.map(([name, value]) => `    <key>${name}</key><string>${escaped(value)}</string>`)
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>vkast.agent</string>
  <key>ProgramArguments</key>
  <array>
${strings(command)}
  </array>
  <key>EnvironmentVariables</key>
  <dict>
${variables.join('\n')}
  </dict>
  <key>RunAtLoad</key><true/>
  <key>KeepAlive</key><true/>
  <key>ThrottleInterval</key><integer>30</integer>
  <key>StandardErrorPath</key><string>${escaped(log)}</string>
</dict>
</plist>`
  return { path: file, text, commands: [`launchctl bootstrap gui/${process.getuid?.() ?? 501} ${file}`] }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
