/** A request that is refused before VK's own rules are asked: its HTTP status and a plain sentence. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
