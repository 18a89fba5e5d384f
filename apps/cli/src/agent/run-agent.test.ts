import { describe, expect, it, onTestFinished } from 'vitest'
import { Refused } from '../command.ts'
import { startAgentAtWork, TOKEN } from './test/agent-at-work.ts'
import { sendJson, startRecordingServer } from './test/recording-server.ts'
import { AGENT_KEY, startStubService, task } from './test/stub-service.ts'

async function startWorld(
  vkAnswers: Parameters<typeof startRecordingServer>[0] = (_, response) => sendJson(response, { response: 1 }),
) {
  const [service, vk] = await Promise.all([startStubService(), startRecordingServer(vkAnswers)])
  onTestFinished(async () => void (await Promise.all([service.close(), vk.close()])))
  return { service, vk, places: { serviceUrl: service.url, vkUrl: vk.url } }
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('a task', () => {
  it('is one call of VK from this machine’s address, and its answer what VK gave', async () => {
    const { service, vk, places } = await startWorld((_, response) =>
      sendJson(response, { response: { video_id: 5, upload_url: 'https://vk.example/u?a=1' } }),
    )
    const agent = startAgentAtWork(places)
    const given = task({ method: 'video.save', parameters: { name: 'Моё', group_id: 7, wallpost: 1 } })
    service.give([given])
    const [answer] = await service.answered(1)
    expect(answer).toEqual({
      id: given.id,
      lease: given.lease,
      result: { outcome: 'response', response: { video_id: 5, upload_url: 'https://vk.example/u?a=1' } },
    })
    expect(vk.seen).toEqual([
      {
        path: '/method/video.save',
        body: `name=${encodeURIComponent('Моё')}&group_id=7&wallpost=1&v=5.199`,
        authorization: `Bearer ${TOKEN}`,
        from: '127.0.0.2',
      },
    ])
    await agent.leave()
    expect(agent.lines).toHaveLength(1)
    expect(agent.lines[0]).toMatch(/^video\.save · group_id 7 · \d+ ms · done$/)
  })

  it('brings the agent’s key to the service and the token to VK, and neither anywhere else', async () => {
    const { service, vk, places } = await startWorld()
    startAgentAtWork(places)
    service.give([task()])
    await service.answered(1)
    expect(new Set(service.seen.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${AGENT_KEY}`]))
    expect(JSON.stringify(service.seen)).not.toContain(TOKEN)
    expect(JSON.stringify(vk.seen)).not.toContain(AGENT_KEY)
  })

  it('ends with VK’s answer without the token, should it stand there', async () => {
    const { service, places } = await startWorld((_, response) =>
      sendJson(response, { response: { items: [{ title: `my ${TOKEN}`, [TOKEN]: 1 }] } }),
    )
    startAgentAtWork(places)
    service.give([task({ method: 'video.get', parameters: { owner_id: 5 } })])
    const [answer] = await service.answered(1)
    expect(answer?.result).toEqual({
      outcome: 'response',
      response: { items: [{ title: 'my ***', '***': 1 }] },
    })
  })

  it('ends with VK’s error without what VK echoes, the token not even inside a text', async () => {
    const { service, places } = await startWorld((_, response) =>
      sendJson(response, {
        error: {
          error_code: 14,
          error_msg: `Captcha needed for ${TOKEN}`,
          request_params: [{ key: 'access_token', value: TOKEN }],
          captcha_sid: `81-${TOKEN}`,
          captcha_img: `https://vk.example/c.png?t=${TOKEN}`,
          captcha_ts: 17.5,
          captcha_attempt: 1,
          redirect_uri: 'https://id.vk.example/captcha?session=abc',
          confirmation_text: `sure, ${TOKEN}?`,
        },
      }),
    )
    startAgentAtWork(places)
    service.give([task({ method: 'wall.post', parameters: { owner_id: 5 } })])
    const [answer] = await service.answered(1)
    expect(answer?.result).toEqual({
      outcome: 'error',
      error: {
        error_code: 14,
        error_msg: 'Captcha needed for ***',
        captcha_sid: '81-***',
        captcha_ts: '17.5',
        captcha_attempt: '1',
        redirect_uri: 'https://id.vk.example/captcha?session=abc',
        confirmation_text: 'sure, ***?',
      },
    })
  })

  it('whose answer was lost says that VK may have acted, and is not called again', async () => {
    const { service, vk, places } = await startWorld((_, response) => response.destroy())
    startAgentAtWork(places)
    service.give([task({ method: 'wall.post', parameters: { owner_id: 5 } })])
    const [answer] = await service.answered(1)
    expect(answer?.result).toEqual({ outcome: 'no_answer', effect: 'unknown', reason: 'no_connection' })
    expect(vk.seen).toHaveLength(1)
  })

  it.each([
    ['a page', 502, '<html>', 'unknown'],
    ['a redirect', 302, '', 'none'],
  ])('that got %s in place of VK’s answer says so', async (_what, status, body, effect) => {
    const { service, places } = await startWorld((_, response) => {
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body)
    })
    startAgentAtWork(places)
    service.give([task({ method: 'video.edit', parameters: { owner_id: 5, video_id: 1 } })])
    expect((await service.answered(1))[0]?.result).toEqual({ outcome: 'no_answer', effect, reason: 'bad_answer' })
  })

  it('whose answer is too large for the service is an answer that is none', async () => {
    const { service, places } = await startWorld((_, response) =>
      sendJson(response, { response: 'x'.repeat(2_000_000) }),
    )
    startAgentAtWork(places)
    service.give([task({ method: 'video.get' })])
    expect((await service.answered(1))[0]?.result).toEqual({
      outcome: 'no_answer',
      effect: 'none',
      reason: 'bad_answer',
    })
  })

  it('is done once, however often it is given', async () => {
    const { service, vk, places } = await startWorld()
    startAgentAtWork(places)
    const [same, other] = [task(), task()]
    service.give([same, same])
    await service.answered(1)
    service.give([same])
    service.give([other])
    await service.answered(2)
    expect(vk.seen).toHaveLength(2)
    expect(service.answers.map(({ id }) => id)).toEqual([same.id, other.id])
  })

  it.each([
    ['the machine slept', { wall: 3_600_000, monotonic: 5 }],
    ['the wall clock was put back', { wall: -3_600_000, monotonic: 30_000 }],
  ])('that comes late because %s is not begun', async (_why, jump) => {
    const { service, vk, places } = await startWorld()
    const offset = { wall: 0, monotonic: 0 }
    startAgentAtWork(places, {
      clocks: {
        wallMs: () => Date.now() + offset.wall,
        monotonicMs: () => performance.now() + offset.monotonic,
      },
    })
    await until(() => service.polls() > 0)
    Object.assign(offset, jump)
    service.give([task()])
    expect((await service.answered(1))[0]?.result).toEqual({ outcome: 'not_begun', reason: 'too_late' })
    expect(vk.seen).toEqual([])
  })
})

describe('the agent', () => {
  it('goes on when its service was restarted, and says so twice and not more', async () => {
    const { service, places } = await startWorld()
    const agent = startAgentAtWork(places)
    await until(() => service.polls() > 0)
    await service.close()
    await until(() => agent.pausesMs.length >= 8)
    await service.open()
    service.give([task()])
    await service.answered(1)
    await agent.leave()
    const { serviceUrl: url } = places
    expect(agent.lines.slice(0, 2)).toEqual([
      expect.stringMatching(`^No answer from ${url} \\(.+\\)\\. Trying again until there is one$`),
      `${url} answers again`,
    ])
    expect(agent.lines).toHaveLength(3)
    expect(agent.pausesMs.slice(0, 8)).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000])
  })

  it('says that its key has ended, and ends', async () => {
    const { service, places } = await startWorld()
    const agent = startAgentAtWork(places)
    service.give((response) => sendJson(response, {}, 401))
    await expect(agent.ended).rejects.toThrow(Refused)
    await expect(agent.ended).rejects.toThrow('does not take the key of this agent any more')
  })

  it('finishes and answers what is under way before it leaves', async () => {
    let release = () => {}
    const { service, vk, places } = await startWorld(async (_, response) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      sendJson(response, { response: 7 })
    })
    const agent = startAgentAtWork(places)
    service.give([task({ method: 'wall.post', parameters: { owner_id: 5 } })])
    await until(() => vk.seen.length === 1)
    const left = agent.leave()
    release()
    await left
    expect(service.answers.map(({ result }) => result)).toEqual([{ outcome: 'response', response: 7 }])
  })

  it('answers again until the service has heard it', async () => {
    let refusals = 3
    const { vk } = await startWorld()
    const answers: string[] = []
    let isGiven = false
    await using service = await startRecordingServer((seen, response) => {
      if (seen.path.endsWith('/answer')) {
        answers.push(seen.body)
        refusals -= 1
        sendJson(response, {}, refusals < 0 ? 204 : 503)
        return
      }
      sendJson(response, isGiven ? [] : [task()])
      isGiven = true
    })
    const agent = startAgentAtWork({ serviceUrl: service.url, vkUrl: vk.url })
    await until(() => agent.lines.length > 0)
    await agent.leave()
    expect(answers).toHaveLength(4)
    expect(new Set(answers).size).toBe(1)
    expect(vk.seen).toHaveLength(1)
  })

  it('does not ask without end where the service does not wait', async () => {
    const { vk } = await startWorld()
    let polls = 0
    await using service = await startRecordingServer((_, response) => {
      polls += 1
      sendJson(response, [])
    })
    const agent = startAgentAtWork({ serviceUrl: service.url, vkUrl: vk.url })
    await until(() => polls >= 5)
    await agent.leave()
    expect(agent.pausesMs.length).toBeGreaterThanOrEqual(4)
    expect(new Set(agent.pausesMs)).toEqual(new Set([1000]))
  })
})
