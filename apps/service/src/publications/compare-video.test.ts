import { expect, test } from 'vitest'
import { compareVideo, neededEdit, readShownVideo, type ShownVideo, type WantedVideo } from './compare-video.ts'

const wanted: WantedVideo = {
  ownerId: -7,
  title: 'Title',
  description: 'One\nTwo',
  privacyView: 'members',
  privacyComment: null,
  albumId: 3,
}
const shown: ShownVideo = {
  ownerId: -7,
  videoId: 1,
  title: 'Title',
  description: 'One\r\nTwo ',
  duration: 9,
  isProcessing: false,
  privacyView: 'members',
  privacyComment: 'all',
}

test('nothing differs where VK shows what was wanted; its line ends are its own', () => {
  expect(compareVideo(wanted, shown, [1, 3])).toEqual({ differences: [], unverified: [] })
  expect(neededEdit(wanted, shown)).toBeUndefined()
})

test.each([
  [{ title: 'Other' }, 'title', 'Title', 'Other'],
  [{ description: '' }, 'description', 'One\nTwo', ''],
  [{ ownerId: 7 }, 'owner_id', '-7', '7'],
  [{ privacyView: 'all' }, 'privacy_view', 'members', 'all'],
  [{ duration: 0 }, 'duration', '> 0', '0'],
])('%o is a difference', (change, field, want, found) => {
  expect(compareVideo(wanted, { ...shown, ...change }, [3]).differences).toEqual([{ field, wanted: want, found }])
})

test('another album is a difference; what VK does not show is unverified, and told again by an edit', () => {
  expect(compareVideo(wanted, shown, [4, 5]).differences).toEqual([{ field: 'album_id', wanted: '3', found: '4,5' }])
  const bare = { ownerId: -7, videoId: 1, isProcessing: false }
  expect(compareVideo(wanted, bare)).toEqual({
    differences: [],
    unverified: ['title', 'description', 'privacy_view', 'album_id', 'duration'],
  })
  expect(neededEdit(wanted, bare)).toEqual({ name: 'Title', desc: 'One\nTwo', privacy_view: 'members' })
})

test('an edit tells only what differs', () => {
  expect(neededEdit(wanted, { ...shown, description: 'vkast-x' })).toEqual({ desc: 'One\nTwo' })
  expect(neededEdit({ ...wanted, description: '' }, { ...shown, description: '' })).toBeUndefined()
})

test('reads items of video.get, and nothing else', () => {
  expect(readShownVideo({ id: 1, owner_id: -7, processing: 1, title: 5, privacy_view: '1' })).toEqual({
    ownerId: -7,
    videoId: 1,
    isProcessing: true,
    privacyView: 'members',
  })
  for (const item of [null, 5, 'video', {}, { id: '1', owner_id: -7 }]) expect(readShownVideo(item)).toBeUndefined()
})
