import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTokenRedirect } from './parse-token-redirect.ts'

const VK1 = `vk1.a.${'Ab3-_xYz'.repeat(25)}`
const VK2 = `vk2.a.${'Q9_-kLmN'.repeat(20)}`
const HEX = '51eff86578a3bbbcb5c7043a122a69fd04dca057ac821dd7afd7c2d8e35b60172d45a26599c08034cc40a'
const OTHER = 'Some.Other-Form_of.a.token.0123456789'
const FRAGMENT = `access_token=${VK1}&expires_in=86400&user_id=123456`
const full = { token: VK1, userId: 123456, expiresInSeconds: 86_400 }
const wrapped = (text: string, width = 40): string => text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\n')
const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text))

describe('finds the token in', () => {
  test.each<[string, string, object]>([
    ['an address of oauth.vk.com', `https://oauth.vk.com/blank.html#${FRAGMENT}`, full],
    ['an address of oauth.vk.ru', `https://oauth.vk.ru/blank.html#${FRAGMENT}`, full],
    ['an address of api.vk.com', `https://api.vk.com/blank.html#${FRAGMENT}`, full],
    ['an address of any host and path', `http://localhost:8043/some/path.php#${FRAGMENT}`, full],
    ['the query instead of the fragment', `https://oauth.vk.com/blank.html?${FRAGMENT}`, full],
    ['an address without scheme', `oauth.vk.com/blank.html#${FRAGMENT}`, full],
    ['an address with a query and a fragment', `https://oauth.vk.com/blank.html?from=1#${FRAGMENT}`, full],
    ['other order', `https://oauth.vk.com/blank.html#user_id=123456&expires_in=86400&access_token=${VK1}`, full],
    ['an address with email and state', `https://oauth.vk.com/blank.html#${FRAGMENT}&email=a%40b.c&state=x%26y`, full],
    ['an address without lifetime and user', `https://oauth.vk.com/blank.html#access_token=${VK1}`, { token: VK1 }],
    [
      'an address of a token without end',
      `https://oauth.vk.com/blank.html#access_token=${VK1}&expires_in=0&user_id=1`,
      { token: VK1, userId: 1, expiresInSeconds: 0 },
    ],
    ['a fragment', `#${FRAGMENT}`, full],
    ['a fragment without its sign', FRAGMENT, full],
    ['a query', `?${FRAGMENT}`, full],
    ['access_token= alone', `access_token=${VK1}`, { token: VK1 }],
    ['Access_Token= as a phone capitalises it', `Access_Token=${VK1}`, { token: VK1 }],
    ['the rest of an address after access_token=', `${VK1}&expires_in=86400&user_id=123456`, full],
    ['vk1.a.… alone', VK1, { token: VK1 }],
    ['vk2.a.… alone', VK2, { token: VK2 }],
    ['85 hex digits alone', HEX, { token: HEX }],
    ['a token of a form nobody has seen yet', OTHER, { token: OTHER }],
    ['20 characters, the shortest', 'a'.repeat(20), { token: 'a'.repeat(20) }],
    ['2048 characters, the longest', 'a'.repeat(2048), { token: 'a'.repeat(2048) }],
    ['an encoded address', encodeURIComponent(`https://oauth.vk.com/blank.html#${FRAGMENT}`), full],
    ['an address encoded twice', twice(`https://oauth.vk.com/blank.html#${FRAGMENT}`), full],
    ['an encoded fragment', `https://oauth.vk.com/blank.html#${encodeURIComponent(FRAGMENT)}`, full],
    ['an encoded token alone', encodeURIComponent(VK1).replaceAll('.', '%2E'), { token: VK1 }],
    [
      'VK’s hop before the blank page',
      `https://oauth.vk.com/auth_redirect?app_id=1&authorize_url=${twice(`https://oauth.vk.com/blank.html#${FRAGMENT}`)}&redirect_hash=ab12`,
      full,
    ],
    ['double quotes', `"https://oauth.vk.com/blank.html#${FRAGMENT}"`, full],
    ['single quotes', `'https://oauth.vk.com/blank.html#${FRAGMENT}'`, full],
    ['guillemets', `«https://oauth.vk.com/blank.html#${FRAGMENT}»`, full],
    ['typographic quotes', `“${VK1}”`, { token: VK1 }],
    ['backticks', `\`${VK1}\``, { token: VK1 }],
    ['angle brackets', `<https://oauth.vk.com/blank.html#${FRAGMENT}>`, full],
    ['round brackets', `(https://oauth.vk.com/blank.html#${FRAGMENT})`, full],
    ['square brackets', `[${VK1}]`, { token: VK1 }],
    ['a Markdown link', `[link](https://oauth.vk.com/blank.html#${FRAGMENT})`, full],
    ['quotes and a comma, as from a configuration', `"${VK1}",`, { token: VK1 }],
    ['spaces around', `  \t${VK1}\r\n`, { token: VK1 }],
    ['line breaks inside an address', wrapped(`https://oauth.vk.com/blank.html#${FRAGMENT}`), full],
    ['line breaks inside a token', wrapped(VK1), { token: VK1 }],
    ['line breaks inside 85 hex digits', wrapped(HEX), { token: HEX }],
    ['Windows line breaks inside an address', wrapped(FRAGMENT, 30).replaceAll('\n', '\r\n'), full],
    ['line breaks inside an encoding', wrapped(twice(`https://oauth.vk.com/blank.html#${FRAGMENT}`), 7), full],
    [
      'spaces inside an address',
      `https://oauth.vk.com/blank.html# access_token = ${VK1} & expires_in=86400&user_id=123456`,
      full,
    ],
    ['zero-width spaces and a byte order mark', `\ufeff${VK1.slice(0, 30)}\u200b${VK1.slice(30)}`, { token: VK1 }],
    ['HTML-escaped ampersands', `https://oauth.vk.com/blank.html#${FRAGMENT.replaceAll('&', '&amp;')}`, full],
    ['numerically escaped ampersands', FRAGMENT.replaceAll('&', '&#38;'), full],
    ['JSON', `{"access_token":"${VK1}","expires_in":86400,"user_id":123456}`, full],
    ['JSON over lines', `{\n  "access_token": "${VK1}",\n  "expires_in": 86400,\n  "user_id": 123456\n}`, full],
    ['JSON of JSON', JSON.stringify(JSON.stringify({ access_token: VK1, expires_in: 86_400, user_id: 123456 })), full],
    ['an address in JSON', JSON.stringify({ token_data: `https://oauth.vk.com/blank.html#${FRAGMENT}` }), full],
    ['JSON escapes', `https:\\/\\/oauth.vk.com\\/blank.html#${FRAGMENT.replaceAll('&', '\\u0026')}`, full],
    ['a dictionary of Python', `{'access_token': '${VK1}', 'expires_in': 86400, 'user_id': 123456}`, full],
    ['parameters on lines of their own', `access_token=${VK1}\nexpires_in=86400\nuser_id=123456`, full],
    ['a header', `Authorization: Bearer ${VK1}`, { token: VK1 }],
    ['words around a known form', `here it is: ${VK1} thanks`, { token: VK1 }],
    ['words around an address', `Look https://oauth.vk.com/blank.html#${FRAGMENT}`, full],
    [
      'the result of VK’s validation',
      `https://oauth.vk.com/blank.html#success=1&access_token=${VK1}&user_id=5`,
      { token: VK1, userId: 5 },
    ],
    [
      'a community’s token',
      `https://oauth.vk.com/blank.html#access_token_55=${VK1}&expires_in=0`,
      { token: VK1, groupId: 55, expiresInSeconds: 0 },
    ],
    ['an address with a lifetime of nonsense', `#access_token=${VK1}&expires_in=-1&user_id=x`, { token: VK1 }],
    ['an address with a lifetime of ages', `#access_token=${VK1}&expires_in=99999999999`, { token: VK1 }],
    ['an address that says the same twice', `?access_token=${VK1}#access_token=${VK1}`, { token: VK1 }],
  ])('%s', (_title, text, expected) => {
    expect(parseTokenRedirect(text)).toEqual({ kind: 'tokens', tokens: [expected] })
  })

  test('an address with tokens of several communities', () => {
    const address = `https://oauth.vk.com/blank.html#access_token_55=${VK1}&access_token_56=${HEX}&expires_in=0`
    expect(parseTokenRedirect(address)).toEqual({
      kind: 'tokens',
      tokens: [
        { token: VK1, groupId: 55, expiresInSeconds: 0 },
        { token: HEX, groupId: 56, expiresInSeconds: 0 },
      ],
    })
  })

  test('VK’s JSON with tokens of several communities', () => {
    const answer = {
      groups: [
        { group_id: 55, access_token: VK1 },
        { group_id: 56, access_token: HEX },
      ],
      expires_in: 0,
    }
    expect(parseTokenRedirect(JSON.stringify(answer))).toMatchObject({
      tokens: [
        { token: VK1, groupId: 55 },
        { token: HEX, groupId: 56 },
      ],
    })
  })
})

describe('refuses', () => {
  const denial = 'error=access_denied&error_reason=user_denied&error_description=User%20denied%20your%20request'
  test.each([
    ['authorization_denied', `https://oauth.vk.com/blank.html#${denial}&state=1`],
    ['authorization_denied', `https://oauth.vk.ru/blank.html?${denial}`],
    ['authorization_denied', encodeURIComponent(`https://oauth.vk.com/blank.html#${denial}`)],
    ['authorization_denied', wrapped(`https://oauth.vk.com/blank.html#${denial}`, 10)],
    ['authorization_denied', 'error_reason=user_denied'],
    ['authorization_denied', '{"error":"access_denied","error_description":"User denied your request"}'],
    ['authorization_denied', 'https://oauth.vk.com/blank.html#fail=1'],
    ['app_not_allowed', '{"error":"invalid_request","error_description":"Security Error"}'],
    ['app_not_allowed', 'Security Error'],
    ['app_not_allowed', 'https://oauth.vk.com/error?err=2'],
    ['app_not_allowed', 'https://oauth.vk.ru/blank.html#error=invalid_request&error_description=Security+Error'],
    ['invalid_token_format', ''],
    ['invalid_token_format', '   \n\t '],
    ['invalid_token_format', 'token'],
    ['invalid_token_format', 'a'.repeat(19)],
    ['invalid_token_format', 'a'.repeat(2049)],
    ['invalid_token_format', 'a'.repeat(20_001)],
    ['invalid_token_format', 'vk1.a.'],
    ['invalid_token_format', 'vk1.a.ABC123...'],
    ['invalid_token_format', `vk1.a.${'x'.repeat(30)}…`],
    ['invalid_token_format', `vk1.a.${'x'.repeat(30)}ы`],
    ['invalid_token_format', 'https://oauth.vk.com/blank.html'],
    ['invalid_token_format', 'https://oauth.vk.com/blank.html#access_token='],
    ['invalid_token_format', 'https://oauth.vk.com/blank.html#access_token=vk1.a.ABC123...&expires_in=86400'],
    ['invalid_token_format', `https://oauth.vk.com/blank.html#access_token=${'a'.repeat(2049)}`],
    ['invalid_token_format', `https://oauth.vk.com/blank.html?code=${'a'.repeat(40)}`],
    ['invalid_token_format', `refresh_token=${VK2}`],
    ['invalid_token_format', `id_token=${VK2}`],
    ['invalid_token_format', `?access_token=${VK1}#access_token=${VK2}`],
    ['invalid_token_format', `#access_token=${VK1}&access_token_55=${VK2}`],
    ['invalid_token_format', 'these are some words and there is no token among them'],
    ['invalid_token_format', 'words_that.are-long enough_but.two'],
    ['invalid_token_format', '{"access_token":null}'],
    ['invalid_token_format', '{"access_token":{"a":1}}'],
    ['invalid_token_format', '{"response":[{"id":1}]}'],
    ['invalid_token_format', '<html><body>Security</body></html>'],
    ['invalid_token_format', "' OR 1=1; DROP TABLE user_credentials; --"],
    ['invalid_token_format', '%%%%%%%'],
    ['invalid_token_format', '\0\0\0'],
    ['invalid_token_format', '\ud800'],
    ['invalid_token_format', `vkast_${'a'.repeat(40)}`],
    ['invalid_token_format', `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`],
    ['invalid_token_format', `access_token=eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`],
    ['invalid_token_format', Array.from({ length: 26 }, (_, i) => `access_token_${i + 1}=${HEX}`).join('&')],
  ])('as %s: %j', (errorType, text) => {
    expect(parseTokenRedirect(text)).toEqual({ kind: 'refused', errorType })
  })
})

const token = fc.oneof(fc.stringMatching(/^vk[12]\.a\.[A-Za-z0-9_-]{30,220}$/), fc.stringMatching(/^[0-9a-f]{85}$/))
const wrapping = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `"${text}"`,
  (text) => `<${text}>`,
  (text) => ` ${text}\n`,
  (text) => wrapped(text),
  (text) => encodeURIComponent(text),
  twice,
  (text) => text.replaceAll('&', '&amp;'),
  (text) => JSON.stringify(text),
)

test('what VK formats is what is read, whatever the host and the wrapping', () => {
  fc.assert(
    fc.property(
      token,
      fc.webAuthority(),
      fc.integer({ min: 1, max: 2 ** 40 }),
      fc.integer({ min: 0, max: 86_400 }),
      fc.constantFrom('#', '?'),
      wrapping,
      wrapping,
      (token, host, userId, expiresInSeconds, sign, first, second) => {
        const address = `https://${host}/blank.html${sign}access_token=${token}&expires_in=${expiresInSeconds}&user_id=${userId}`
        expect(parseTokenRedirect(second(first(address)))).toEqual({
          kind: 'tokens',
          tokens: [{ token, userId, expiresInSeconds }],
        })
      },
    ),
  )
})

test('never throws and only gives back what could be a token', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('access_token', '=', '&', '#', '%25', '%', '{', '"', ':', 'error', 'vk1.a.', VK1, '\\u0026', '\n'),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const parsed = parseTokenRedirect(parts.join(''))
      for (const { token } of parsed.kind === 'tokens' ? parsed.tokens : [])
        expect(token).toMatch(/^[A-Za-z0-9._-]{20,2048}$/)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  'a',
  'access_token',
  'access_token=',
  '%25',
  '&amp;',
  '%2525',
  '"',
  '{',
  'error=',
  ' ',
  'vk1.a.',
  '\\u005c',
  ':',
  '/',
])('20 000 characters of %j hold nothing up', (unit) => {
  // A search that starts anew at each character would need the runner's whole patience for this.
  const text = unit.repeat(Math.floor(20_000 / unit.length))
  for (let run = 0; run < 40; run++) expect(parseTokenRedirect(text).kind).toBe('refused')
})
