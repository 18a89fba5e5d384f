import { uploadVideo } from '@vkast/vk'

/** One upload in a process of its own: a port and a file; tells MB/s, CPU seconds and memory over idle. */
const [port = '', file = ''] = process.argv.slice(2)
const idle = process.memoryUsage.rss()
let most = idle
const timer = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 5)
const begun = performance.now()
const { size } = await uploadVideo({ uploadUrl: `http://127.0.0.1:${port}/upload`, allowHttp: true, file })
const seconds = (performance.now() - begun) / 1_000
clearInterval(timer)
const { user, system } = process.cpuUsage()
process.send?.({ speed: size / 1e6 / seconds, cpu: (user + system) / 1e6, memory: (most - idle) / 1e6 })
process.disconnect?.()
