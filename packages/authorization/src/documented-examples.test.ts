import { SEED } from '@vkast/sandbox'
import { describe, expect, test } from 'vitest'
import { documentedExamples } from './test/documented-examples.ts'
import { ANN, GROUPS, startExampleWorld } from './test/example-world.ts'

const example = (title: string) => (documentedExamples[title] ?? '').replace('YOUR_APP_ID', String(SEED.appId))

describe('the documented interface’s own examples', () => {
  test('compile', async () => {
    const { compile } = await startExampleWorld()
    expect(await compile(Object.values(documentedExamples))).toBe('')
    expect(await compile([example('scopes').replace('userScopes,', 'noScopes,')])).toContain('noScopes')
  })

  test('sign in directly', async () => {
    const { run, sandbox } = await startExampleWorld()
    const output = await run(example('direct authorization'))
    const token = /^Token: (\S+)$/m.exec(output)?.[1] ?? ''
    expect(sandbox.world.tokens.get(token)).toMatchObject({ userId: ANN.id })
    expect(output).toMatch(new RegExp(`^User ID: ${ANN.id}\nExpires: (0|86400)\n`, 'm'))
  })

  test('walk the implicit flow of a user and of communities', async () => {
    const { run } = await startExampleWorld()
    expect(await run(example('implicit flow of a user'))).toMatch(
      new RegExp(`^Token: \\S+\nUser ID: ${ANN.id}\nExpires: 86400\n$`),
    )
    const output = await run(example('implicit flow of communities'))
    for (const id of GROUPS) expect(output).toMatch(new RegExp(`Group ID: ${id}\nToken: \\S+\nExpires: 0\n`))
  })

  test('verify an account', async () => {
    const { run, sandbox } = await startExampleWorld()
    const { control } = sandbox
    const { token } = control.createToken({ appId: SEED.appId, userId: ANN.id, rights: ['video'] })
    control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 17 } })
    const body = new URLSearchParams({ access_token: token, v: '5.199' })
    const answer = (await (await fetch(`${sandbox.apiUrl}/method/users.get`, { method: 'POST', body })).json()) as {
      error: { redirect_uri: string }
    }
    const page = new URL(answer.error.redirect_uri)
    const code = example('account verification').replace(
      'https://oauth.vk.ru/authorize?...',
      `https://m.vk.ru${page.pathname}${page.search}`,
    )
    expect(await run(code)).toMatch(new RegExp(`^User ID: ${ANN.id}\nToken: \\S+\n$`))
  })

  test('name the rights and recognise an error', async () => {
    const { run } = await startExampleWorld()
    expect(await run(example('scopes'))).toBe(
      'notify,friends,photos,audio,video,pages,link,status,notes,messages,wall,ads,offline,docs,groups,notifications,stats,email,market stories,photos,messages,docs,manage\n',
    )
    expect(await run(example('error handling'))).toBe('USERNAME_OR_PASSWORD_IS_INCORRECT\n')
  })

  test('pass captcha and second factor, and call VK with the token', async () => {
    const { run, sandbox } = await startExampleWorld()
    sandbox.control.changeUser({ id: ANN.id, twoFactor: 'sms', captchaOnLogin: 1 })
    const output = await run(example('complete'))
    expect(output).toMatch(/^Solve captcha: https:/m)
    expect(output).toMatch(/^Enter code sent to \+7/m)
    expect(output).toMatch(/Logged in as: Ann Orlova\n$/)
  })
})
