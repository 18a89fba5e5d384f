import { randomBytes } from 'node:crypto'
import type { Challenge, World } from '../world/world.ts'

/** What belongs to the error object of a challenge, always every key: clients fail on a missing one (vk-facts 1.5, 3). */
export function challengeExtra(world: World, challenge: Challenge): Record<string, unknown> {
  const base = world.settings.baseUrl
  if (challenge.kind === 'confirmation') return { confirmation_text: 'Confirm this action' }
  if (challenge.kind === 'validation') {
    const hash = randomBytes(9).toString('hex')
    return { redirect_uri: `${base}/activation?act=validate&api_hash=${challenge.sessionToken}&hash=${hash}` }
  }
  const page = new URLSearchParams({
    domain: new URL(base).host,
    session_token: challenge.sessionToken,
    variant: 'popup',
    blank: '1',
  })
  return {
    captcha_sid: challenge.id,
    captcha_img: `${base}/captcha.php?sid=${challenge.id}&s=1`,
    captcha_ts: world.clock.now() / 1000,
    captcha_attempt: challenge.attempt,
    captcha_ratio: 2.6,
    captcha_height: 50,
    captcha_width: 130,
    is_refresh_enabled: true,
    is_sound_captcha_available: false,
    redirect_uri: `${base}/id/not_robot_captcha?${page}`,
    remixstlid: Number.parseInt(challenge.id.slice(0, 9), 10),
    uiux_changes: true,
  }
}
