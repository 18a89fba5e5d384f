import type { Command } from '../../command.ts'
import { wrap } from '../../output/wrap.ts'
import { findCredential } from './find-credential.ts'

export const tokenRemove: Command = {
  name: 'token remove',
  summary: { en: 'Make the service forget a token', ru: 'Удалить токен с сервиса' },
  details: {
    en: 'VK goes on taking it until it is revoked there: the answer says where.',
    ru: 'VK принимает его, пока вы не отзовёте его там: ответ говорит где.',
  },
  arguments: [{ name: 'token', summary: { en: 'Number or name', ru: 'Номер или имя' } }],
  options: {
    cancel: {
      type: 'boolean',
      summary: { en: 'Cancel the publications that need it', ru: 'Отменить публикации, которым он нужен' },
    },
  },
  examples: ['vkast token remove 3', 'vkast token remove "Show channel" --cancel'],
  async run(deps, { arguments: [typed = ''], options }) {
    const client = await deps.client()
    const { id } = await findCredential(client, deps.language, typed)
    const answer = await client.deleteCredential({
      params: { id },
      query: options.cancel === true ? { cancel: 'true' } : {},
    })
    return { json: answer, text: (columns) => `${wrap(answer.message, columns)}\n${answer.revoke_url}` }
  },
}
