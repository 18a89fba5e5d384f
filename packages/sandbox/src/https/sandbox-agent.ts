import { Agent, type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, connect } from 'node:tls'
import { certifiedNames } from './certificate.ts'

/**
 * An agent that leads requests for VK's hosts to the sandbox, for clients whose addresses cannot be changed.
 *
 * A request for any other host fails: nothing leaves the machine. TLS is checked as ever, with the sandbox's own authority.
 */
export class SandboxAgent extends Agent {
  readonly #destination: { host: string; port: number; ca: string }

  constructor(destination: { host: string; port: number; ca: string }, options: AgentOptions = {}) {
    super(options)
    this.#destination = destination
  }

  override createConnection(options: ConnectionOptions): Duplex {
    const name = options.servername || options.host || ''
    if (!NAMES.has(name)) throw new Error(`${name} is not one of VK's hosts: the sandbox stands for those only`)
    return connect({ ...options, ...this.#destination, path: undefined, servername: name })
  }
}

const NAMES = new Set(certifiedNames())
