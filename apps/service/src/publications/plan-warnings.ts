import type { Asking, PlannedRow, ResolvedRequest } from './asking.ts'
import type { Publishing } from './choose-credential.ts'

const TEXTS = {
  en: {
    noToken: 'No token of this VK user works now: the publication will wait for one',
    agentAway: 'The agent that holds the token is away: the publication will wait for it',
    noWall: 'The token lacks the right wall: the publication will wait before its wall post',
    noPost: 'wall_message is not used: wallpost is not set',
    past: 'publish_at has passed: sending begins at once',
    shortened: 'The title was cut to the 128 characters that VK takes',
  },
  ru: {
    noToken: 'Сейчас ни один токен этого пользователя VK не работает: публикация будет ждать токена',
    agentAway: 'Агента, у которого хранится токен, нет на связи: публикация будет его ждать',
    noWall: 'У токена нет права wall: перед записью на стене публикация будет ждать',
    noPost: 'wall_message не используется: wallpost не задан',
    past: 'publish_at уже прошло: отправка начнётся сразу',
    shortened: 'Название укорочено до 128 знаков, которые принимает VK',
  },
} as const

interface Planned {
  row: PlannedRow
  recording: { title: string }
  publishing: Publishing
  request: ResolvedRequest
}

/** What a person should know of a plan before it begins; nothing of it hinders. */
export function planWarnings(
  { row, recording, publishing, request }: Planned,
  { language }: Pick<Asking, 'language'>,
): string[] {
  const text = TEXTS[language]
  const isShortened = request.title === undefined && recording.title !== row.title
  return [
    ...(publishing.isUsable ? [] : [publishing.isAgentAway ? text.agentAway : text.noToken]),
    ...(row.wallpost && publishing.missingRights.includes('wall') ? [text.noWall] : []),
    ...(row.wallMessage && !row.wallpost ? [text.noPost] : []),
    ...(row.publishAt && row.state !== 'scheduled' ? [text.past] : []),
    ...(isShortened ? [text.shortened] : []),
  ]
}
