import { replyHtml } from '../http/reply.ts'
import type { Exchange, Route } from '../http/route.ts'
import type { StoredFile, Video } from '../world/world.ts'
import { describeOwner } from './describe-video.ts'
import { html } from './html.ts'
import { indexPage } from './index-page.ts'
import { layout, PAGE_HEADERS } from './layout.ts'
import { ownerPage } from './owner-page.ts'
import { serveFile } from './serve-file.ts'
import { videoPage } from './video-page.ts'

/** What a person looks at. Privacy is shown, not enforced: these pages are the tester's view, not VK's. */
export const pageRoutes: Route[] = [
  { method: 'GET', path: '/', handle: async (exchange) => show(exchange, indexPage(exchange.world)) },
  { method: 'GET', path: /^\/video-?\d+_\d+$/, handle: showVideo },
  { method: 'GET', path: /^\/(club|id)\d+$/, handle: showOwner },
  { method: 'GET', path: /^\/_media\/-?\d+_\d+$/, handle: (exchange) => showFile(exchange, findVideo(exchange)?.file) },
  {
    method: 'GET',
    path: /^\/_thumb\/-?\d+_\d+$/,
    handle: (exchange) => showFile(exchange, findVideo(exchange)?.thumbnail),
  },
]

async function showVideo(exchange: Exchange): Promise<void> {
  const video = findVideo(exchange)
  if (!video) return showNothing(exchange)
  show(exchange, videoPage(exchange.world, video))
}

async function showOwner(exchange: Exchange): Promise<void> {
  const { world, url } = exchange
  const id = Number(/\d+$/.exec(url.pathname)?.[0])
  const isCommunity = url.pathname.startsWith('/club')
  if (!(isCommunity ? world.communities : world.users).has(id)) return showNothing(exchange)
  const ownerId = isCommunity ? -id : id
  show(exchange, ownerPage(world, ownerId, describeOwner(world, ownerId).name))
}

async function showFile(exchange: Exchange, file: StoredFile | undefined): Promise<void> {
  if (!file) return showNothing(exchange)
  await serveFile(exchange, file)
}

function findVideo({ world, url }: Exchange): Video | undefined {
  return world.videos.get(/-?\d+_\d+$/.exec(url.pathname)?.[0] ?? '')
}

function show(exchange: Exchange, page: string): void {
  replyHtml(exchange, 200, page, PAGE_HEADERS)
}

function showNothing(exchange: Exchange): void {
  const body = html`<h1>Здесь ничего нет</h1><p lang="en">There is nothing at this address.</p><p><a href="/">Песочница</a></p>`
  replyHtml(exchange, 404, layout({ title: 'Здесь ничего нет', body }), PAGE_HEADERS)
}
