import { scopeMask } from '../scopes/scope-option.ts'
import { type IImplicitFlowOptions, ImplicitFlow } from './implicit-flow.ts'
import { newState } from './options.ts'
import { type CommunityToken, communityTokens } from './results.ts'

export interface IImplicitFlowGroupsOptions extends IImplicitFlowOptions {
  /** With or without the minus. */
  groupIds: number | readonly number[]
}

/**
 * Tokens of communities, through VK's sign-in and consent pages.
 * Source: vk-facts 4.1, 4.2
 */
export class ImplicitFlowGroups extends ImplicitFlow {
  /** Positive ids. */
  groupIds: number[]

  constructor(options: IImplicitFlowGroupsOptions) {
    super(options)
    this.groupIds = [options.groupIds].flat().map((id) => Math.abs(Number(id)))
  }

  /** Signs in; rejects as `DirectAuthorization` does, also when VK gives no community's token. */
  async run(): Promise<{ groups: CommunityToken[] }> {
    const groupIds = this.groupIds
    if (groupIds.length === 0 || groupIds.some((id) => !Number.isSafeInteger(id) || id < 1)) {
      throw new TypeError('"groupIds" must name at least one community')
    }
    const values = await this.walk((options) => ({
      ...newState('implicit_groups', options),
      scope: scopeMask(options.scope, 'community'),
      groupIds,
    }))
    return { groups: communityTokens(values) }
  }
}
