/** Of an array below; V8 puts a larger one elsewhere. */
const ARRAY_BYTES = 8 * 1024

/** One byte of garbage for so many of a stream; more keeps memory lower and costs more. */
const SHARE = 2

let latest: unknown[] | undefined

/**
 * Lets V8 collect the buffers that a stream has thrown away before there are 40 MB of them.
 *
 * What a buffer holds lies outside V8's heap and hardly counts when V8 decides to look for garbage, while its collection of
 * young objects, which would free it, begins when a megabyte of the heap is full. So some garbage is made there, in step with
 * the bytes that passed: cheaper than the memory it saves, and no flag or setting of the process is touched. In a process
 * whose young heap has grown to many megabytes, V8's own limit comes first.
 */
export function collectSooner(passedBytes: number): void {
  for (let left = passedBytes / SHARE; left > 0; left -= ARRAY_BYTES) latest = new Array(ARRAY_BYTES / 8)
  if (latest !== undefined) latest.length = 0 // so that it is read, and not optimised away
}
