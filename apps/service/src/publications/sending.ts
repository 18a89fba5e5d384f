/** How files are sent in ranges. */
export interface Sending {
  /** A smaller file is sent as a form: it is sent again sooner than it is asked after. */
  rangesFromBytes: number
  /** Of one request; so many at once. */
  chunkBytes: number
  parallel: number
}

export const SENDING: Sending = { rangesFromBytes: 16 * 1024 ** 2, chunkBytes: 4 * 1024 ** 2, parallel: 4 }
