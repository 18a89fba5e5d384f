import { createHmac, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AnswerOf, agents } from '@vkast/contract'
import type { Sandbox } from '@vkast/sandbox'
import type { LightMyRequestResponse } from 'fastify'
import { expect, onTestFinished } from 'vitest'
import type { TaskPace } from '../agents/task-pace.ts'
import { ANN, FULL_RIGHTS, makeToken } from './sandbox-token.ts'
import type { TestUser, TestWorld } from './world.ts'

/** Where agents of tests live; the service calls from 127.0.0.1. */
export const AGENT_ADDRESS = '127.0.0.2'

/** For agents that do what they are asked, on a machine that may be slow at it. */
export const CALM_TASKS: TaskPace = { patienceMs: 60_000, beginMs: 30_000, callMs: 30_000, lookMs: 15 }

/** For agents that do not: two seconds from taking a task to its end, with requests that wait for one. */
export const QUICK_TASKS: TaskPace = { patienceMs: 700, beginMs: 200, callMs: 600, lookMs: 15 }

export type Task = AnswerOf<typeof agents.takeTasks>[number]
/** What an agent does with a task: all of it, or it dies before or after VK has seen the call. */
export type Deed = 'call' | 'die_before' | 'die_after'

export interface TestAgent {
  id: number
  key: string
  /** Stays with the agent. */
  token: string
  credentialId: number
  /** Sends a request with its key. */
  send(url: string, payload?: object): Promise<LightMyRequestResponse>
  /** Takes tasks and makes their calls until it is stopped or dies. */
  run(decide?: (task: Task) => Deed): { stop(): Promise<void>; died: Promise<Task> }
  /** Every task it has taken. */
  taken: Task[]
  /** Makes one task's call of VK and answers `{response}` or `{error}`, as VK did. */
  call(task: Task): Promise<object>
}

/** Makes an agent of the user's that holds a token of Ann's which is bound to its address, and has announced it. */
export async function startAgent(
  { world, vk, user }: { world: TestWorld; vk: Sandbox; user: TestUser },
  told: { name?: string; expires_in?: number; rights?: number } = {},
): Promise<TestAgent> {
  const { rights = FULL_RIGHTS, expires_in, name } = told
  const made = await user.call({ method: 'POST', url: '/api/v1/agents', payload: { name: 'home' } })
  expect(made.statusCode).toBe(201)
  const { id, key } = made.json()
  const { token } = makeToken(vk, { boundTo: AGENT_ADDRESS, rights })
  const fingerprint = createHmac('sha256', randomBytes(32)).update(token).digest('hex')
  const announced = await user.call({
    method: 'POST',
    url: `/api/v1/agents/${id}/credentials`,
    payload: { user_id: ANN, vk_name: 'Ann Agent', fingerprint, rights, expires_in, account_name: name },
  })
  expect(announced.json()).toMatchObject({ kind: 'agent', agent_id: id })
  const taken: Task[] = []
  const send: TestAgent['send'] = (url, payload) =>
    world.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${key}` },
      ...(payload && { payload }),
    })
  const call = (task: Task) => callFrom(AGENT_ADDRESS, { apiUrl: vk.apiUrl, token, task })
  return {
    ...{ id, key, token, send, taken, call, credentialId: announced.json().id },
    run: (decide = () => 'call') => runAgent({ send, call, taken }, decide),
  }
}

function runAgent(
  { send, call, taken }: Pick<TestAgent, 'send' | 'call' | 'taken'>,
  decide: (task: Task) => Deed,
): ReturnType<TestAgent['run']> {
  const died = Promise.withResolvers<Task>()
  let isStopped = false
  const work = (async () => {
    while (!isStopped) {
      const answer = await send('/agent/tasks', { wait_seconds: 1 })
      if (answer.statusCode !== 200) return
      for (const task of answer.json<Task[]>()) {
        taken.push(task)
        const deed = decide(task)
        const result = deed === 'die_before' ? undefined : await call(task)
        if (deed !== 'call') return died.resolve(task)
        await send(`/agent/tasks/${task.id}/answer`, { lease: task.lease, result })
      }
    }
  })()
  const stop = async () => {
    isStopped = true
    await work
  }
  onTestFinished(stop)
  return { stop, died: died.promise }
}

/** One call of VK as any program would make it, from another address. */
function callFrom(
  localAddress: string,
  { apiUrl, token, task }: { apiUrl: string; token: string; task: Task },
): Promise<object> {
  const given = Object.entries(task.parameters).map(([name, value]): [string, string] => [name, String(value)])
  const body = new URLSearchParams([...given, ['v', '5.199']]).toString()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve) => {
    const lost = () => resolve({ outcome: 'no_answer', effect: 'unknown', reason: 'no_connection' })
    const request = http.request(`${apiUrl}/method/${task.method}`, {
      method: 'POST',
      localAddress,
      headers,
      agent: false,
    })
    request.on('error', lost).on('response', async (response) => {
      let text = ''
      try {
        for await (const part of response.setEncoding('utf8')) text += part
        resolve(resultOf(JSON.parse(text)))
      } catch {
        lost()
      }
    })
    request.end(body)
  })
}

function resultOf({ response, error }: { response?: unknown; error?: Record<string, unknown> }): object {
  if (!error) return { outcome: 'response', response }
  const { request_params: _, ...told } = error
  return { outcome: 'error', error: told }
}
