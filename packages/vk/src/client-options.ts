import type { VkParam } from './methods.ts'

/** How many calls a second VK allows a token: by its kind (vk-facts 1.8), or a number of one's own. */
export type Limits = 'user' | 'community' | 'service' | { readonly perSecond: number }

/** What `createVk` takes; only the token is required. */
export interface VkOptions {
  /** A user's, community's or service token. It leaves only in the `Authorization` header. */
  token: string
  /** Default `user` (3 a second), the strictest. */
  limits?: Limits | undefined
  /**
   * A limit shared beyond this process: each request waits here too, after its turn among this process's own. Whoever
   * gives the leases keeps the limit; `limits` then bounds this process's share.
   */
  limiter?: SharedLimiter | undefined
  /**
   * `auto`: calls that wait together leave as one `execute` of up to 25, which VK counts as one call. Calls with their own
   * `v`, `lang` or `timeoutMs`, and methods that cannot stand in a script, leave alone. An error's stack then
   * leads to the line that awaits the call. Default: none.
   */
  batching?: 'auto' | undefined
  /** Calls that may wait for their turn; one more is refused with `queue_full`. Default 10 000. */
  maxWaiting?: number | undefined
  /** Default `https://api.vk.ru`. */
  apiUrl?: string | undefined
  /** VK's API version, default 5.199. The types are of that version. */
  version?: string | undefined
  /** The language of VK's texts, such as `ru`. A call's own `lang` goes before it. */
  language?: string | undefined
  /** `http://user:password@host:port`, `https://…` or `socks5://…`: all connections run through it, names looked up there. */
  proxyUrl?: string | undefined
  /** This machine's own IP address that calls go out from; uploads go as they would without. Not together with `proxyUrl`. */
  localAddress?: string | undefined
  /** For each request, from connecting to the last byte of the answer; waiting for a turn does not count. Default 10 000. */
  timeoutMs?: number | undefined
  /** Ends all calls of this client. */
  signal?: AbortSignal | undefined
  userAgent?: string | undefined
  /** Default 16 MiB. */
  maxResponseBytes?: number | undefined
  /** Answers error 14; asked at most three times for one call. Without it the error is thrown. */
  onCaptcha?: ((question: CaptchaQuestion) => Awaitable<CaptchaSolution | undefined>) | undefined
  /** Answers error 24: `true` repeats the call with the person's consent. */
  onConfirmation?: ((question: { method: string; text: string }) => Awaitable<boolean>) | undefined
  /** Answers error 17: the person opens the page, which ends in a new token; the client uses it from then on. */
  onValidation?:
    | ((question: { method: string; redirectUri: string }) => Awaitable<{ token: string } | undefined>)
    | undefined
  /** Runs around every call, the first outermost; retries and prompts happen inside. */
  transform?: readonly Transform[] | undefined
}

/** Leases from outside, such as a row of a database that several processes share. */
export interface SharedLimiter {
  /** Resolves when one request may leave. What it rejects with is thrown to the caller; nothing was sent. */
  acquire(request: { priority: 'normal' | 'high'; signal: AbortSignal | undefined }): Promise<Lease | undefined>
  /** VK said that there were too many calls: nobody's should leave for `delayMs`. */
  pause?(delayMs: number): void
}

/** The right to send one request. */
export interface Lease {
  /** The request has left, or never will; its second begins now. Called more than once, it does nothing more. */
  started(): void
}

type Awaitable<T> = T | Promise<T>

/** VK wants a human. Today only `redirectUri` can be solved; the image is VK's old way (vk-facts 3.1). */
export interface CaptchaQuestion {
  readonly method: string
  readonly sid: string
  /** 1 for the first question of a call, then 2 and 3. */
  readonly attempt: number
  readonly image?: string
  readonly redirectUri?: string
}

/** What the page at `redirectUri` gave, or the text of the image. */
export type CaptchaSolution = { readonly successToken: string } | { readonly key: string }

/** What a single call may have of its own. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  timeoutMs?: number | undefined
  /** `high` goes before all waiting `normal` calls of the token. */
  priority?: 'normal' | 'high' | undefined
}

/** A call before it is sent. */
export interface OutgoingCall {
  readonly method: string
  readonly params: Readonly<Record<string, VkParam>>
  readonly options: CallOptions
}

/** What VK answered to a call it carried out. */
export interface VkAnswer {
  readonly response: unknown
  /** What failed inside `execute`, in the order of the calls; empty for every other method. */
  readonly errors: readonly ExecuteError[]
}

/** A call that failed inside `execute`; `method` is `execute` when the script itself did. */
export interface ExecuteError {
  readonly method: string
  readonly code: number
  readonly message: string
}

/** Changes a call on its way, or its answer, or answers itself. */
export type Transform = (call: OutgoingCall, next: (call: OutgoingCall) => Promise<VkAnswer>) => Promise<VkAnswer>
