import net from 'node:net'

// Loaded before a service: all its connections to this machine go out from an address that is not the person's.

type Connect = (this: net.Socket, ...given: unknown[]) => net.Socket

const ELSEWHERE = '127.0.0.3'
const connect = net.Socket.prototype.connect as Connect

const connectFromElsewhere: Connect = function (...given) {
  // `net.connect` hands on what it has read already: the options, in a list.
  const first: unknown = Array.isArray(given[0]) ? given[0][0] : given[0]
  if (typeof first === 'object' && first !== null && 'port' in first) Object.assign(first, { localAddress: ELSEWHERE })
  return connect.apply(this, given)
}
net.Socket.prototype.connect = connectFromElsewhere as net.Socket['connect']
