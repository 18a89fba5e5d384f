import type { App, World } from '../world/world.ts'
import { OauthRefusal, securityError } from './oauth-refusal.ts'

/** The app with that id, as VK spells it; throws "Security Error" at once for an unknown or blocked one, and for those of VK ID (vk-facts 4.2). */
export function findApp(world: World, id: string | null | undefined): App {
  const app = /^[1-9]\d*$/.test(id ?? '') ? world.apps.get(Number(id)) : undefined
  if (app === undefined || app.blocked || app.vkId) throw securityError()
  return app
}

/** Throws VK's answer to a wrong secret (vk-facts 4.6). */
export function requireSecret(app: App, secret: string | null | undefined): void {
  if (secret !== app.secret) throw new OauthRefusal('invalid_client', 'client_secret is incorrect')
}
