/**
 * The script is not VKScript, or is more of it than the sandbox reads: VK's error 12.
 *
 * `message` is what follows `Unable to compile code: `, for example `';' expected, '' found in line 1` (vk-facts 1.6).
 */
export class ScriptCompileError extends Error {
  override readonly name = 'ScriptCompileError'
}

/**
 * The script was understood and failed while it ran, or passed one of its bounds: VK's error 13.
 *
 * `message` is what follows `Runtime error occurred during code invocation: `, for example
 * `Method slice requires an array` (vk_api issue 286).
 */
export class ScriptRuntimeError extends Error {
  override readonly name = 'ScriptRuntimeError'
}
