import { expect, test } from 'vitest'
import { ANN, LECTURES, startCaller } from '../../test/start-caller.ts'

test('runs calls and fills failures with false, listed in call order', async () => {
  const { call } = await startCaller()
  const code = `return [API.users.get(), API.video.get({videos: "x"}), API.groups.getById({group_id: ${LECTURES}}), API.nothing.here(), API.wall.post({owner_id: 999})];`
  const { response, execute_errors } = await call<unknown[]>('execute', { code })
  expect(response).toMatchObject([[{ id: ANN }], false, { groups: [{ id: LECTURES }] }, false, false])
  expect(execute_errors).toMatchObject([
    { method: 'video.get', error_code: 100, error_msg: expect.stringMatching(/^One of the parameters/) },
    { method: 'nothing.here', error_code: 3, error_msg: 'Unknown method passed' },
    { method: 'wall.post', error_code: 214 },
  ])
})

test('no failure, no list of failures', async () => {
  const { call } = await startCaller()
  expect(await call('execute', { code: 'return 1 + 1;' })).toEqual({ response: 2 })
})

test('its arguments have free names, and the calls in it do not', async () => {
  const { call } = await startCaller()
  const code = 'return [Args.my_own, API.users.get({user_ids: [101, 102], fields: null}), API.users.get({my_own: 1})];'
  const { response, execute_errors } = await call('execute', { code, my_own: 'hello', func_v: 1 })
  expect(response).toMatchObject(['hello', [{ id: 101 }, { id: 102 }], false])
  expect(execute_errors).toMatchObject([{ method: 'users.get', error_code: 100 }])
})

test('the token is not among the arguments', async () => {
  const { call } = await startCaller()
  expect((await call('execute', { code: 'return Args;' })).response).toEqual({ v: '5.199', code: 'return Args;' })
})

test('25 calls are one request, the 26th ends the script with 13', async () => {
  const { sandbox, call } = await startCaller()
  const { token } = sandbox.control.createToken({ appId: 51000001, userId: ANN })
  const script = (count: number) => `return [${Array(count).fill('API.utils.getServerTime()').join()}];`
  expect((await call<unknown[]>('execute', { code: script(25) }, { token })).response).toHaveLength(25)
  const { error } = await call('execute', { code: script(26) }, { token })
  expect(error?.error_code).toBe(13)
  expect(error?.error_msg).toMatch(/^Runtime error occurred during code invocation: /)
  const { calls, mostRequestsInOneSecond } = sandbox.control.report()
  expect(calls['utils.getServerTime']).toMatchObject({ count: 50, inExecute: 50 })
  expect(Object.values(mostRequestsInOneSecond)).toEqual([2])
})

test('a script that cannot be read is 12', async () => {
  const { call } = await startCaller()
  const { error } = await call('execute', { code: 'return 1' })
  expect(error?.error_code).toBe(12)
  expect(error?.error_msg).toMatch(/^Unable to compile code: /)
})

test('calls in it meet the rights of the token', async () => {
  const { call } = await startCaller()
  const { execute_errors } = await call('execute', { code: 'return API.video.save({});' }, { rights: 0 })
  expect(execute_errors).toMatchObject([{ method: 'video.save', error_code: 15 }])
})

test('execute does not call itself', async () => {
  const { call } = await startCaller()
  expect(await call('execute', { code: 'return API.execute({code: "return 1;"});' })).toEqual({
    response: false,
    execute_errors: [{ method: 'execute', error_code: 3, error_msg: 'Unknown method passed' }],
  })
})
