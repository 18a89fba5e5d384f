import { RE2JS } from 're2js'

/** A pattern ready to be tried: in time linear to the text, whatever the pattern is. */
export interface CompiledPattern {
  /** How many instructions it has: one character of text costs at most so many steps. */
  size: number
  test(text: string): boolean
}

/** Over all patterns of one user: with the bound on texts that is at most some six million steps for a recording. */
export const MAX_PATTERNS_SIZE = 3000

/**
 * A regular expression in RE2's syntax, without regard to case. An engine without backtracking runs it: what people
 * write here may be `(a+)+$`. Answers the mistake where it is none.
 */
export function compilePattern(pattern: string): CompiledPattern | { mistake: string } {
  try {
    const compiled = RE2JS.compile(pattern.normalize('NFC'), RE2JS.CASE_INSENSITIVE)
    return { size: compiled.programSize(), test: (text) => compiled.test(text) }
  } catch (error) {
    return { mistake: error instanceof Error ? error.message.replace(/`\(\?i\)/, '`') : 'is no regular expression' }
  }
}
