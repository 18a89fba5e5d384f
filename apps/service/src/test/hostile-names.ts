/** What a template engine would answer 49. */
export const TEMPLATE = '$' + '{7*7}'

/** What somebody may call an account: ends of headers, markup, templates, direction marks, broken characters. */
export const hostileNames = (): string[] => {
  const parts = [
    '\r\nBcc: eve@example.org',
    '\n\nbody',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{constructor}}',
    TEMPLATE,
    '<%= 7*7 %>',
    "$&$'$`$1",
    '\u202Eevil',
    '\u2028line',
    "' onmouseover='x",
    '&lt;b&gt;',
    '=?utf-8?q?x?=',
    '\0',
    '\ud800',
    '%0d%0aBcc:eve',
    'x'.repeat(900),
    '</title><b>',
    '--boundary\r\n',
    '\x1b[31m',
  ]
  return Array.from({ length: 200 }, (_, n) => `${parts[n % 20]} ${n} ${parts[(n * 7 + 3) % 20]}`)
}

/** The same as PostgreSQL takes them, each with its number in front. */
export const storableHostileNames = (): string[] =>
  hostileNames().map((name, n) => `${n} ${name.replaceAll('\0', '').toWellFormed()}`)
