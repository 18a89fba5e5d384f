import type { Fault } from '../faults/fault.ts'
import { takeFault } from '../faults/take-fault.ts'
import type { Exchange, Route } from '../http/route.ts'
import { drain } from './drain.ts'
import { receiveVideo } from './receive-video.ts'
import { receiveThumbnail } from './thumbnails.ts'
import { answerFault, answerUpload, FaultStruck, strikesAtOnce, type UploadAnswer } from './upload-fault.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** The upload servers (vk-facts 7.3, 7.4, 7.6). They ask for no token: who has the address may upload. */
export const uploadRoutes: Route[] = [
  { method: '*', path: '/upload.do', handle: withFaults(receiveVideo) },
  { method: 'POST', path: '/thumb', handle: withFaults(receiveThumbnail) },
]

type Receive = (exchange: Exchange, fault?: Fault) => Promise<UploadAnswer>

function withFaults(receive: Receive): Route['handle'] {
  return async (exchange) => {
    const fault = takeFault(exchange.world, { path: exchange.url.pathname })
    if (fault && strikesAtOnce(fault)) return answerFault(exchange, fault)
    try {
      await answerUpload(exchange, await receive(exchange, fault), fault)
    } catch (error) {
      if (error instanceof FaultStruck) return answerFault(exchange, error.fault)
      if (!(error instanceof UploadRefusal)) throw error
      await refuse(exchange, error)
    }
  }
}

/** `X-Reason` is what VK's mobile clients look at (vk-facts 7.4, 3). */
async function refuse(exchange: Exchange, refusal: UploadRefusal): Promise<void> {
  await drain(exchange.request)
  const headers = { 'x-reason': refusal.message }
  await answerUpload(exchange, { status: refusal.status, body: JSON.stringify(refusal.toBody()), headers })
}
