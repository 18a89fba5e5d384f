import { ApiError } from '../../api-error.ts'
import { resendCode } from '../../checks/one-time-code.ts'
import { signInStateOf } from '../../checks/sign-in-state.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, required, text } from '../params.ts'

/**
 * Sends the one-time code of a sign-in at `/token` again, by SMS, whatever way the first one took (vk-facts 4.6).
 *
 * Asked without a token: who signs in has none (*assumed*, as old clients do). `sid` is the `validation_sid`. At most
 * four more SMS, then error 9 (*assumed*).
 */
export const authValidatePhone = defineMethod({
  name: 'auth.validatePhone',
  tokenKinds: ['user', 'service'],
  rights: 0,
  anonymous: true,
  params: {
    sid: required(text({ max: 64 })),
    phone: text({ max: 32 }),
    client_id: integer({ min: 1 }),
    client_secret: text({ max: 64 }),
    api_id: integer({ min: 1 }),
    voice: flag(),
    device_id: text({ max: 64 }),
    libverify_support: flag(),
    allow_callreset: flag(),
  },
  run({ world, params }) {
    const sent = signInStateOf(world).codes.get(params.sid)
    if (sent === undefined) throw new ApiError(8210, 'Invalid sid') // vk-facts 4.6, as an error of `/token`
    if (!resendCode(world, sent)) throw new ApiError(9, 'Flood control')
    return {
      type: 'general',
      sid: sent.sid,
      delay: 60,
      libverify_support: false,
      validation_type: 'sms',
      validation_resend: 'sms',
    }
  },
})
