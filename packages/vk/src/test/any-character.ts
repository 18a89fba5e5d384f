import fc from 'fast-check'

/** Any character but half a surrogate pair. What fast-check calls `binary` is the same, after seconds of making tables. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.nat(0x7f), fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))
