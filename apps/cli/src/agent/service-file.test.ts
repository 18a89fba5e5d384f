import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { agentCommand, describeServiceFile } from './service-file.ts'

const input = {
  platform: 'linux' as NodeJS.Platform,
  home: '/home/anna',
  environment: { XDG_STATE_HOME: '/srv/100% "mine" for $5' },
  command: ['/opt/my $node/node', '/opt/$vkast/bin/vkast.js', 'agent'],
}

const systemdAnalyze = (argv: string[], runtime = '') =>
  spawnSync('systemd-analyze', argv, { encoding: 'utf8', env: { ...process.env, XDG_RUNTIME_DIR: runtime } })
const hasSystemd = systemdAnalyze(['--version']).status === 0
if (!hasSystemd) console.warn('systemd-analyze is not installed: the unit of the agent is not verified by it')

describe('what starts the agent by itself', () => {
  it('runs this Node and this program', () => {
    const [node, program, ...rest] = agentCommand(['--local-address', '127.0.0.2'])
    expect(node).toBe(process.execPath)
    expect(fs.readFileSync(program ?? '', 'utf8')).toMatch(/^#!\/usr\/bin\/env node/)
    expect(rest).toEqual(['agent', '--local-address', '127.0.0.2'])
  })

  it('is a user unit under systemd, whose paths may hold what means something there', () => {
    const file = describeServiceFile(input)
    expect(file?.path).toBe('/home/anna/.config/systemd/user/vkast-agent.service')
    const lines = file?.text.split('\n')
    expect(lines).toContain('ExecStart="/opt/my $node/node" "/opt/$$vkast/bin/vkast.js" "agent"')
    expect(lines).toContain('Environment="XDG_STATE_HOME=/srv/100%% \\"mine\\" for $5"')
    expect(file?.commands).toContain('systemctl --user enable --now vkast-agent')
  })

  it.runIf(hasSystemd)('is a unit that systemd takes without a word, wherever Node lies', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-unit-'))
    onTestFinished(() => fs.rmSync(folder, { recursive: true }))
    const node = path.join(folder, 'my $node, 100%', 'node')
    fs.mkdirSync(path.dirname(node))
    fs.symlinkSync(process.execPath, node)
    const file = path.join(folder, 'vkast-agent.service')
    fs.writeFileSync(file, describeServiceFile({ ...input, command: [node, ...input.command.slice(1)] })?.text ?? '')
    const { status, stdout, stderr } = systemdAnalyze(['verify', '--user', file], folder)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('is known to be of no use for long where npx has fetched the program', () => {
    const command = ['/usr/bin/node', '/home/anna/.npm/_npx/3f1/node_modules/vkast/bin/vkast.js', 'agent']
    for (const platform of ['linux', 'darwin'] as const) {
      expect(describeServiceFile({ ...input, platform, command })?.isFleeting).toBe(true)
      expect(describeServiceFile({ ...input, platform })?.isFleeting).toBe(false)
    }
  })

  it('is a launch agent on macOS', () => {
    const file = describeServiceFile({ ...input, platform: 'darwin', command: ['/opt/a&b/node', 'vkast.js', 'agent'] })
    expect(file?.path).toBe('/home/anna/Library/LaunchAgents/vkast.agent.plist')
    expect(file?.text).toContain('<string>/opt/a&amp;b/node</string>')
  })

  it('is nothing where there is neither', () => {
    expect(describeServiceFile({ ...input, platform: 'win32' })).toBeUndefined()
  })
})
