import type { Command } from '../../command.ts'
import { wrap } from '../../output/wrap.ts'

export const whoami: Command = {
  name: 'whoami',
  summary: { en: 'Show who is logged in, and where', ru: 'Показать, кто вошёл и куда' },
  examples: ['vkast whoami', 'vkast whoami --json'],
  async run(deps) {
    const [user, { baseUrl }] = [await (await deps.client()).me({}), await deps.session()]
    return {
      json: { service: baseUrl, id: user.id, email: user.email, role: user.role, language: user.language },
      text: (columns) => wrap(`${user.email} (${user.role})\n${baseUrl}`, columns, 2),
    }
  },
}
