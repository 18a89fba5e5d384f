export { VkError as VKError } from '@vkast/vk'
export { AuthorizationError, type AuthorizationErrorCode } from './authorization-error.ts'
export {
  CallbackService,
  type CallbackServiceLike,
  type CallbackServiceRetry,
  type CaptchaHandler,
  CaptchaType,
  type ICallbackServiceCaptchaPayload,
  type ICallbackServiceTwoFactorPayload,
  type ICallbackServiceValidate,
  SharedErrorCode,
  type TwoFactorHandler,
} from './challenges/callback-service.ts'
export {
  type CaptchaChallenge,
  type Challenge,
  type ChallengeAnswer,
  type ChallengeHandler,
  type ConsentChallenge,
  type PhoneDigitsChallenge,
  type ResentCode,
  Suspended,
  type TwoFactorChallenge,
  type ValidationChallenge,
} from './challenges/challenge.ts'
export { AuthErrorCode } from './compatibility/auth-error-code.ts'
export { officialAppCredentials } from './compatibility/official-app-credentials.ts'
export { groupScopes, userScopes } from './compatibility/scope-maps.ts'
export {
  type IUserAuthorizedThroughOpenAPIOptions,
  userAuthorizedThroughOpenAPI,
} from './compatibility/user-authorized-through-open-api.ts'
export { VK, type VKOptions } from './compatibility/vk.ts'
export { type DescribeTokenOptions, describeToken, type TokenCure, type TokenDescription } from './describe-token.ts'
export type { TwoFactorMethod } from './engine/ask.ts'
export { CookieJar, type CookieStore, type StoredCookie } from './engine/cookie-jar.ts'
export type { RunHooks } from './engine/run.ts'
export { type CommunityTokensUrlOptions, communityTokensUrl } from './redirects/community-tokens-url.ts'
export { type ImplicitFlowUrlOptions, implicitFlowUrl } from './redirects/implicit-flow-url.ts'
export { type ParsedToken, type ParsedTokenData, parseTokenRedirect } from './redirects/parse-token-redirect.ts'
export { maskToScopes } from './scopes/mask-to-scopes.ts'
export type { RightsOf } from './scopes/rights.ts'
export type { ScopeOption } from './scopes/scope-option.ts'
export { scopesToMask } from './scopes/scopes-to-mask.ts'
export { AccountVerification, type IAccountVerificationOptions } from './strategies/account-verification.ts'
export { DirectAuthorization, type IDirectAuthOptions } from './strategies/direct.ts'
export { type IImplicitFlowOptions, ImplicitFlow } from './strategies/implicit-flow.ts'
export { type IImplicitFlowGroupsOptions, ImplicitFlowGroups } from './strategies/implicit-flow-groups.ts'
export { ImplicitFlowUser } from './strategies/implicit-flow-user.ts'
export type { AppOptions, AuthorizationOptions } from './strategies/options.ts'
export type { CommunityToken, UserToken } from './strategies/results.ts'
export { type ResumedResult, resume } from './strategies/resume.ts'
export {
  type VkIdAuthorization,
  type VkIdAuthorizationUrlOptions,
  vkIdAuthorizationUrl,
} from './vk-id/authorization-url.ts'
export { type ClientCredentialsOptions, clientCredentials } from './vk-id/client-credentials.ts'
export { type ExchangeCodeOptions, exchangeCode } from './vk-id/exchange-code.ts'
export { readVkIdCallback, type VkIdCallback } from './vk-id/read-callback.ts'
export type { VkIdTokens } from './vk-id/read-tokens.ts'
export { type RefreshTokensOptions, refreshTokens } from './vk-id/refresh-tokens.ts'
export { logout, revoke } from './vk-id/revoke.ts'
export { publicInfo, userInfo, type VkIdUser } from './vk-id/user-info.ts'
export { VkIdError, type VkIdErrorCode } from './vk-id/vk-id-error.ts'
export type { VkIdOptions } from './vk-id/vk-id-options.ts'
