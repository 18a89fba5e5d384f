import { RIGHTS } from '../world/rights.ts'
import { BadInput, listOf, type Reader, sentence, whole } from './input.ts'

/** Rights as a bit mask or as a list of names of user rights, for example `["video", "wall"]`. */
export const rightsMaskReader: Reader<number> = (value, where) => {
  if (!Array.isArray(value)) return whole({ min: 0, max: 2 ** 31 - 1 })(value, where)
  return listOf(sentence)(value, where).reduce((mask, name) => {
    const bit = Object.entries(RIGHTS).find(([known]) => known === name)?.[1]
    if (bit === undefined) throw new BadInput(`${where} does not know ${name}`)
    return mask | bit
  }, 0)
}
