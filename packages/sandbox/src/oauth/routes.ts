import { activate } from '../checks/activation.ts'
import { answerCheck, isCheckAct } from '../checks/answer-check.ts'
import { warning } from '../checks/check-pages.ts'
import { grantPassword } from '../direct/grant-password.ts'
import { redirect, replyHtml, replyJson } from '../http/reply.ts'
import type { Exchange, Route } from '../http/route.ts'
import { withFault } from '../http/with-fault.ts'
import { html } from '../pages/html.ts'
import { layout, PAGE_HEADERS } from '../pages/layout.ts'
import { exchangeCode } from './access-token.ts'
import { authRedirect } from './auth-redirect.ts'
import { authorize } from './authorize.ts'
import { blankPage } from './blank-page.ts'
import { grantAccess } from './grant-access.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { OauthRefusal, securityError } from './oauth-refusal.ts'

/** Legacy OAuth: sign-in pages, direct auth, the checks between (vk-facts 4.1–4.7); VK's `login.vk.ru` is `/login` here. */
export const oauthRoutes: Route[] = [
  withFault({ method: 'GET', path: '/authorize', handle: refusing(authorize) }),
  withFault({ method: '*', path: '/login', handle: refusing(loginAct) }),
  withFault({ method: '*', path: '/activation', handle: refusing(activate) }),
  { method: 'GET', path: '/auth_redirect', handle: refusing(authRedirect) },
  withFault({ method: '*', path: '/access_token', handle: refusing(exchangeCode) }),
  withFault({ method: '*', path: '/token', handle: refusing(grantPassword) }),
  { method: 'GET', path: '/blank.html', handle: showBlank },
  { method: 'GET', path: '/error', handle: refusing(showError) },
]

async function loginAct(exchange: Exchange): Promise<void> {
  const act = `${exchange.request.method} ${exchange.url.searchParams.get('act')}`
  if (isCheckAct(act)) return answerCheck(exchange, act)
  if (act === 'POST login') return logIn(exchange)
  const isScript = exchange.world.settings.consentPage === 'script'
  if (act === 'POST grant_access' || (isScript && act === 'GET grant_access')) return grantAccess(exchange)
  if (act === 'GET logout') return logOut(exchange)
  if (act === 'GET blocked') return replyHtml(exchange, 200, blockedPage(), PAGE_HEADERS)
  throw securityError()
}

async function showBlank(exchange: Exchange): Promise<void> {
  const csp = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"
  replyHtml(exchange, 200, blankPage(), {
    ...PAGE_HEADERS,
    'content-security-policy': csp,
    'content-type': 'text/html; charset=windows-1251',
  })
}

/** Only `err=2` has been seen (vk-facts 4.2); the others are the same here (*assumed*). */
async function showError(): Promise<void> {
  throw securityError()
}

function refusing(handle: Route['handle']): Route['handle'] {
  return async (exchange) => {
    try {
      await handle(exchange)
    } catch (error) {
      if (!(error instanceof OauthRefusal)) throw error
      if (error.byErrorPage) return redirect(exchange, exchange.site.address('oauth', '/error?err=2'))
      replyJson(exchange, 401, error.body)
    }
  }
}

function blockedPage(): string {
  const body = html`<h1>Страница заблокирована</h1>
${warning(html`Войти в этот аккаунт нельзя. <span lang="en">This account is blocked.</span>`)}`
  return layout({ title: 'Страница заблокирована', body })
}
