/** What `vkast-sandbox` takes; `PORT` of the environment stands in for `--port`, and 8043 for both. */
export const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  'data-dir': { type: 'string' },
  'processing-ms': { type: 'string', default: '2000' },
  'https-port': { type: 'string' },
  'ca-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

export const USAGE = `vkast-sandbox [--port 8043] [--host 127.0.0.1] [--data-dir folder] [--processing-ms 2000]
                [--https-port 8443] [--ca-file ca.pem] [--version] [--help]
  A local VK to test clients against. PORT is taken when --port is not given.
  --https-port listens by HTTPS too, under VK's own host names; --ca-file is where its authority is written.
  --host 0.0.0.0 listens on every loopback address: 127.0.0.2 … play other machines.
  Uploaded bytes are kept in --data-dir; without it in a folder that is removed at the end.`
