import { ProblemError, problems, type VkastClient } from '@vkast/contract'

type Announced = Parameters<VkastClient['announceToken']>[0]

/** What a service knows of agents, as far as `agent add` asks; `refuse` names what the next announcement is refused with. */
export function createStubVkastClient() {
  const agents: { id: number; name: string }[] = []
  const announced: Announced[] = []
  const credentials: { id: number; account_name: string; agent_id: number; fingerprint: string }[] = []
  const state: { refuse?: Refusal | undefined; onAnnounce?: (() => Promise<void>) | undefined } = {}
  const client = {
    async createAgent({ body }: Parameters<VkastClient['createAgent']>[0]) {
      const agent = { id: agents.length + 1, name: body.name }
      agents.push(agent)
      return { ...agent, key: `vkast_agent_key-of-${agent.id}` }
    },
    async announceToken(call: Announced) {
      announced.push(call)
      await state.onAnnounce?.()
      const agentId = Number(call.params.id)
      if (!agents.some(({ id }) => id === agentId)) throw problem('not_found', 404)
      const { refuse } = state
      state.refuse = undefined
      if (refuse) throw problem(refuse, 409)
      const same = credentials.find(({ fingerprint }) => fingerprint === call.body.fingerprint)
      if (same && same.agent_id === agentId) throw problem('token_exists', 409, same.id)
      const name = call.body.account_name ?? call.body.vk_name ?? 'VK Account'
      const known = credentials.find(({ account_name }) => account_name === name)
      const row = known ?? { id: credentials.length + 1, account_name: name, agent_id: 0, fingerprint: '' }
      if (!known) credentials.push(row)
      Object.assign(row, { agent_id: agentId, fingerprint: call.body.fingerprint })
      return { ...row, account_name: name, expires_at: null }
    },
    async getCredential({ params }: Parameters<VkastClient['getCredential']>[0]) {
      const row = credentials.find(({ id }) => id === Number(params.id))
      if (!row) throw problem('not_found', 404)
      return { ...row, expires_at: null }
    },
  }
  return { client: client as unknown as VkastClient, agents, announced, credentials, state }
}

type Refusal = 'account_mismatch' | 'not_found' | 'token_exists'

const problem = (type: Refusal, status: number, credentialId?: number): ProblemError =>
  new ProblemError(status, {
    ...problems[type].en,
    error_type: type,
    request_id: 'r',
    ...(credentialId !== undefined && { credential_id: credentialId }),
  })
