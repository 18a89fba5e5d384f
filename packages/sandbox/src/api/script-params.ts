/** Parameters of a call inside a script as a request would carry them: arrays comma-joined, booleans 1 and 0, no nulls (vk-facts 1.2). */
export function scriptParams(params: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(params)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, asText(value)]),
  )
}

function asText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (Array.isArray(value)) return value.map(asText).join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
