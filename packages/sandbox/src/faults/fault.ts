/**
 * What the sandbox is told to do wrong.
 *
 * `error`: VK's error envelope (methods), the upload server's error JSON, or OAuth's (there `code` is the HTTP status,
 * `message` the word in `error`, `extra` the rest). `lose-answer`: the effect happens, the
 * connection drops unanswered. `refuse`: dropped before any effect. `slow`: answers after `delayMs`. `half-body`: the
 * effect happens, the answer breaks off in the middle. `html`: an HTML page instead of JSON, no effect. `status`: that HTTP status, no effect.
 * `drop-rights`: this call sees a token without rights. `ignore`: answers success and changes nothing (`video.edit`).
 */
export type FaultAction =
  | 'error'
  | 'lose-answer'
  | 'refuse'
  | 'slow'
  | 'half-body'
  | 'html'
  | 'status'
  | 'drop-rights'
  | 'ignore'

export interface Fault {
  readonly id: number
  readonly on: {
    /** API method, for example `video.save`; also as it is called inside `execute`. */
    method?: string
    /** Path of an address at the sandbox's own host, for example `/upload.do`, `/token`, `/id/oauth2/auth`. */
    path?: string
    /** Lets this many minus one matching calls pass first; default 1. */
    nth?: number
    /** For how many calls it holds; default 1. */
    times?: number
    /** Uploads only: acts when this many bytes have been received. */
    afterBytes?: number
  }
  readonly do: FaultAction
  readonly error?: { code: number; message?: string; subcode?: number; extra?: Record<string, unknown> }
  readonly delayMs?: number
  readonly status?: number
}

/** A fault with what has happened to it. */
export interface DeclaredFault {
  readonly fault: Fault
  /** Matching calls so far. */
  seen: number
  /** Calls it has spoilt. */
  used: number
}
