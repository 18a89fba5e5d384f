import { expect, test } from 'vitest'
import * as vkIo from 'vk-io'
import { runVkScript } from './run.ts'

/** A wall of so many posts, as `wall.get` pages it; every call is kept. */
function wall(total: number, pageSize: number) {
  const calls: Record<string, unknown>[] = []
  const posts = Array.from({ length: total }, (_, index) => ({ id: index + 1, text: `post ${index + 1}` }))
  const callApi = async (method: string, params: Record<string, unknown>) => {
    calls.push({ method, ...params })
    const offset = Number(params.offset ?? 0)
    return { count: total, items: posts.slice(offset, offset + pageSize), profiles: [{ id: offset }] }
  }
  return { posts, calls, callApi }
}

/** What vk-io needs of its own client to send scripts: `execute`, answered by the interpreter. */
function vkIoApi(callApi: (method: string, params: Record<string, unknown>) => Promise<unknown>) {
  const scripts: string[] = []
  const execute = async ({ code, ...rest }: { code: string } & Record<string, unknown>) => {
    scripts.push(code)
    const args = Object.fromEntries(
      Object.entries(rest)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, String(value)]),
    )
    const errors: unknown[] = []
    const host = {
      args,
      async callApi(method: string, params: Record<string, unknown>) {
        const answer = await callApi(method, params)
        if (answer === false) errors.push({ method })
        return answer
      },
    }
    return { response: await runVkScript(code, host), errors }
  }
  return { api: { execute } as never, scripts }
}

const collect = async (api: never, options: { countPerRequest: number; maxCount?: number }) => {
  const pages = []
  const iterator = vkIo.createCollectIterator({ api, method: 'wall.get', params: { owner_id: -1 }, ...options })
  for await (const page of iterator) pages.push(page)
  return pages
}

test('the batch that vk-io sends in parallel mode', async () => {
  const code =
    'return [API.users.get({"user_ids":1,"v":"5.199"}),API.wall.get({"owner_id":-1,"message":"a \\"b\\"\\n;"})];'
  const calls: unknown[] = []
  const host = { args: {}, callApi: async (method: string, params: object) => calls.push([method, { ...params }]) }
  expect(await runVkScript(code, host)).toEqual([1, 2])
  expect(calls).toEqual([
    ['users.get', { user_ids: 1, v: '5.199' }],
    ['wall.get', { owner_id: -1, message: 'a "b"\n;' }],
  ])
})

test('a full batch that the vk-io library itself writes', async () => {
  const { api, scripts } = vkIoApi(async (_method, params) => ({ echo: params.text }))
  const texts = Array.from({ length: 25 }, (_, index) => `№${index} "quoted" \\ \n <b>`)
  const { response } = await vkIo.executes({ api, method: 'messages.send', queue: texts.map((text) => ({ text })) })
  expect(response).toEqual(texts.map((text) => ({ echo: text })))
  expect(scripts).toHaveLength(1)
})

test('the page collector that the vk-io library itself writes gives every post once, in order', async () => {
  const { posts, calls, callApi } = wall(230, 7)
  const { api, scripts } = vkIoApi(callApi)
  const pages = await collect(api, { countPerRequest: 7 })
  expect(pages.flatMap((page) => page.items)).toEqual(posts)
  expect(pages.map((page) => page.items.length)).toEqual([175, 55])
  expect(calls).toHaveLength(25 + 8)
  expect(scripts).toHaveLength(2)
})

test('the page collector of vk-io keeps to its limit', async () => {
  const { posts, callApi } = wall(100, 10)
  const pages = await collect(vkIoApi(callApi).api, { countPerRequest: 10, maxCount: 25 })
  expect(pages.flatMap((page) => page.items)).toEqual(posts.slice(0, 25))
})

test('the largest pages there are fit into the bound of steps', async () => {
  const { posts, callApi } = wall(25_000, 1000)
  const pages = await collect(vkIoApi(callApi).api, { countPerRequest: 1000 })
  expect(pages.flatMap((page) => page.items)).toEqual(posts)
})

test('a failed call within the page collector of vk-io is reported as one, not as a broken script', async () => {
  const { api } = vkIoApi(async () => false)
  await expect(collect(api, { countPerRequest: 10 })).rejects.toMatchObject({ code: 'EXECUTE_ERROR' })
})

/** In the manner of python vk_api's `get_all`: follows a list that grows or shrinks while it is read. */
const GET_ALL = `
  var query = {"owner_id": -1, "count": 10},
      rounds = 0,
      found = [],
      known = null,
      at = parseInt(Args.offset),
      part;

  while(rounds < 25) {
      rounds = rounds + 1;
      query.offset = at * 1;
      var answer = API.wall.get(query),
          now = answer.count,
          moved = (known == null ? 0 : now - known);

      if (!answer) {
          return {"_error": 1};
      }

      if (moved < 0) {
          at = at + moved;
      } else {
          part = answer.items;
          found = found + part.slice(moved);
          at = at + query.count + moved;
          if (part.length < query.count) {
              rounds = 99;
          }
      }

      if (known != null && at >= known) {
          rounds = 99;
      }
      known = now;
  };

  return {count: known, items: found, offset: at};
`

test('a script in the manner of python vk_api reads a whole list', async () => {
  const { posts, calls, callApi } = wall(37, 10)
  const answer = await runVkScript(GET_ALL, { args: { offset: '0' }, callApi })
  expect(answer).toEqual({ count: 37, items: posts, offset: 40 })
  expect(calls.map((call) => call.offset)).toEqual([0, 10, 20, 30])
})

test('a script in the manner of python vk_api sees that a later call failed', async () => {
  const { callApi } = wall(37, 10)
  let calls = 0
  const failing = async (method: string, params: Record<string, unknown>) => {
    calls += 1
    return calls === 2 ? false : callApi(method, params)
  }
  expect(await runVkScript(GET_ALL, { args: { offset: '0' }, callApi: failing })).toEqual({ _error: 1 })
})

test('a script in the manner of python vk_api calls one method for every item of a list', async () => {
  const code = `
    var answers = [], left = [{"user_ids": 1}, {"user_ids": 2}, {"user_ids": 3}];
    while (left.length) {
      answers.push(API.users.get(left.shift()));
      if (left.length == 1) { answers.splice(0, 1); };
    }
    return answers;
  `
  const callApi = async (_method: string, params: Record<string, unknown>) => params.user_ids
  expect(await runVkScript(code, { args: {}, callApi })).toEqual([2, 3])
})
