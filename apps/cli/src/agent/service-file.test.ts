import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agentCommand, describeServiceFile } from './service-file.ts'

const input = {
  platform: 'linux' as NodeJS.Platform,
  home: '/home/anna',
  environment: { XDG_STATE_HOME: '/srv/100% "mine"' },
  command: ['/opt/my node/node', '/opt/$vkast/bin/vkast.js', 'agent'],
}

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
    expect(lines).toContain('ExecStart="/opt/my node/node" "/opt/$$vkast/bin/vkast.js" "agent"')
    expect(lines).toContain('Environment="XDG_STATE_HOME=/srv/100%% \\"mine\\""')
    expect(file?.commands).toContain('systemctl --user enable --now vkast-agent')
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
