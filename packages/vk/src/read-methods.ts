/** Names that only look: VK's own words for it, after the section. A stored procedure may be called anything. */
const READS = /^(?!execute\.)[a-zA-Z]+\.(?:get|search|is|are|check|resolve|liveGet)(?:[A-Z]\w*)?$/

/** Named like reads, yet they make, reset or use up something. */
const NOT_READS: ReadonlySet<string> = new Set([
  'messages.getInviteLink', // with `reset` the old link dies
  'utils.getShortLink', // makes a link
  'streaming.getServerUrl', // may end an older connection's key
])

/** Whether a repeat of the method can change nothing at VK. `execute` is never one: its script may do anything. */
export const isRead = (method: string): boolean => READS.test(method) && !NOT_READS.has(method)
