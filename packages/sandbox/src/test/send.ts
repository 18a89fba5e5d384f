import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Sends one request as it is told; rejects when the connection breaks before the answer is whole. */
export function send(
  url: string,
  input: { method?: string; headers?: OutgoingHttpHeaders; body?: Buffer | AsyncIterable<Buffer> },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method: input.method ?? 'POST', headers: input.headers ?? {}, agent: false },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (text: string) => {
          body += text
        })
        answer.once('error', reject)
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
      },
    )
    request.on('error', reject)
    write(request, input.body).catch(reject)
  })
}

async function write(
  request: ReturnType<typeof httpRequest>,
  body: Buffer | AsyncIterable<Buffer> | undefined,
): Promise<void> {
  if (body === undefined || Buffer.isBuffer(body)) {
    request.end(body)
    return
  }
  request.flushHeaders()
  for await (const chunk of body) {
    if (!request.write(chunk)) await once(request, 'drain')
  }
  request.end()
}

/** Begins a request and breaks the connection when `sent` bytes of its body are on their way and `until` has come true. */
export async function sendPartly(
  url: string,
  input: { headers: OutgoingHttpHeaders; sent: Buffer; until: () => boolean | Promise<boolean> },
): Promise<void> {
  const request = httpRequest(url, { method: 'POST', headers: input.headers, agent: false })
  request.on('error', () => undefined)
  request.write(input.sent)
  await waitUntil(input.until)
  request.destroy()
}

/** Waits until a condition holds; fails after ten seconds. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export interface Multipart {
  headers: Record<string, string>
  head: Buffer
  tail: Buffer
}

/** The two ends of a multipart body of one file of `size` bytes, and its headers. */
export function multipart(size: number, input: { field?: string; fileName?: string } = {}): Multipart {
  const { field = 'video_file', fileName = 'lecture.mp4' } = input
  const head = Buffer.from(
    `--b0undary\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: video/mp4\r\n\r\n`,
  )
  const tail = Buffer.from('\r\n--b0undary--\r\n')
  const length = head.length + size + tail.length
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=b0undary', 'content-length': `${length}` },
    head,
    tail,
  }
}

/** Sends a file as VK documents it: one multipart part. */
export function sendForm(
  url: string,
  file: Buffer,
  input: { field?: string; fileName?: string } = {},
): Promise<Answer> {
  const { headers, head, tail } = multipart(file.length, input)
  return send(url, { headers, body: Buffer.concat([head, file, tail]) })
}
