/** Bytes that are no HTTP answer, or one that could be read in two ways. */
export class NotHttp extends Error {}

/** More body than is allowed. */
export class TooLarge extends Error {}
