import { randomBytes } from 'node:crypto'
import type { Site } from '../http/site.ts'
import type { Challenge, World } from '../world/world.ts'

/** What belongs to the error object of a challenge, always every key: clients fail on a missing one (vk-facts 1.5, 3). */
export function challengeExtra(world: World, site: Site, challenge: Challenge): Record<string, unknown> {
  if (challenge.kind === 'confirmation') return { confirmation_text: 'Confirm this action' }
  if (challenge.kind === 'validation') {
    const hash = randomBytes(9).toString('hex')
    return {
      redirect_uri: site.address('m', `/activation?act=validate&api_hash=${challenge.sessionToken}&hash=${hash}`),
    }
  }
  return {
    captcha_sid: challenge.id,
    captcha_img: captchaPicture(site, challenge),
    captcha_ts: world.clock.now() / 1000,
    captcha_attempt: challenge.attempt,
    captcha_ratio: 2.6,
    captcha_height: 50,
    captcha_width: 130,
    is_refresh_enabled: true,
    is_sound_captcha_available: false,
    ...(world.settings.captcha !== 'image' && { redirect_uri: captchaPage(site, challenge) }),
    remixstlid: Number.parseInt(challenge.id.slice(0, 9), 10),
    uiux_changes: true,
  }
}

/** The classic picture (vk-facts 3.2). */
export const captchaPicture = (site: Site, { id }: Challenge): string =>
  site.address('api', `/captcha.php?sid=${id}&s=1`)

/** The page that ends with a `success_token` (vk-facts 3.1). */
export function captchaPage(site: Site, { sessionToken }: Challenge): string {
  const query = new URLSearchParams({
    domain: new URL(site.address('www', '/')).host,
    session_token: sessionToken,
    variant: 'popup',
    blank: '1',
  })
  return site.address('id', `/not_robot_captcha?${query}`)
}
