import autocannon from 'autocannon'

const CONNECTIONS = 20
const SECONDS = 4

/** Requests per second that an address answers with 2xx; throws if any answer is something else. */
export async function load(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS, workers: 1 })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers outside 2xx, ${result.errors} errors`)
  return result.requests.average
}
