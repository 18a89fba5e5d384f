/** What VK wants from the user before it repeats the call: a captcha solved (14), or a confirmation (24). */
export interface Challenge {
  id: string
  /** The API method it was asked for. */
  method: string
  /** What must be typed for the classic form; also the text on the picture. */
  key: string
  /** Part of `redirect_uri`. */
  sessionToken: string
  /** Given by the page once the box is ticked. */
  successToken?: string
  /** Milliseconds of the sandbox's clock: five minutes after it was asked (vk-facts 3.1). */
  expiresAt: number
  /** How often it was shown; `captcha_attempt` of the next one. */
  attempt: number
}
