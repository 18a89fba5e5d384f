import path from 'node:path'
import type { Command, Deps, Given, Result } from '../command.ts'
import { UsageError } from '../command.ts'
import { say } from '../language.ts'
import { collectFiles, type WantedFile } from '../upload/collect-files.ts'
import { createEntryStore } from '../upload/entry-store.ts'
import { planFiles } from '../upload/plan-files.ts'
import { createResolver } from '../upload/resolve-wishes.ts'
import { showOutcomes } from '../upload/show-outcomes.ts'
import { createProgress } from '../upload/show-progress.ts'
import { timesText } from '../upload/times-text.ts'
import type { FileWish, UploadDeps } from '../upload/upload-file.ts'
import { uploadFiles } from '../upload/upload-files.ts'
import { watchOutcomes } from '../upload/watch-outcomes.ts'
import { readWishes, type Wishes, wishesFor } from '../upload/wishes.ts'

/** Brings files to the service and has them published. */
export const upload: Command = {
  name: 'upload',
  summary: {
    en: 'Upload video files and publish them; goes on where it was, whatever breaks off',
    ru: 'Загрузить видеофайлы и опубликовать их; продолжает с того же места, что бы ни прервалось',
  },
  details: {
    en: [
      'A folder stands for its videos at any depth. It may hold vkast.rules.json, a list of rules; the first whose "match" fits a file holds:',
      '  [{"match": "week-*.mp4", "preset": "ml", "group": 123, "album": 5, "title": "…", "at": "tomorrow 9:00", "skip": false}]',
      'What the command line says goes before the rules. The same line again uploads and publishes nothing twice.',
      'With --watch it stays until each publication has ended, waits for you, or for an hour that is more than 15 minutes away.',
    ].join('\n'),
    ru: [
      'Папка означает все её видео на любой глубине. В ней может лежать vkast.rules.json, список правил; действует первое, чей "match" подходит:',
      '  [{"match": "week-*.mp4", "preset": "ml", "group": 123, "album": 5, "title": "…", "at": "завтра 9:00", "skip": false}]',
      'Командная строка важнее правил. Та же строка ещё раз ничего не загрузит и не опубликует дважды.',
      'С --watch команда ждёт, пока каждая публикация не закончится, не будет ждать вас или часа, до которого больше 15 минут.',
    ].join('\n'),
  },
  arguments: [{ name: 'file|folder', isMany: true, summary: { en: 'What to upload', ru: 'Что загрузить' } }],
  options: {
    preset: {
      type: 'string',
      value: 'name|id',
      summary: {
        en: 'Take this preset; "none": no preset, whatever the rules of the service say',
        ru: 'Взять этот пресет; «none»: никакого, что бы ни говорили правила сервиса',
      },
    },
    credential: {
      type: 'string',
      value: 'name|id',
      summary: { en: 'Publish with this VK account', ru: 'Публиковать от этого аккаунта VK' },
    },
    group: {
      type: 'string',
      value: 'id',
      isMany: true,
      summary: {
        en: 'Publish to this community; may stand several times',
        ru: 'Публиковать в это сообщество; можно указать несколько раз',
      },
    },
    album: { type: 'string', value: 'id', summary: { en: 'Put it into this album', ru: 'Положить в этот альбом' } },
    privacy: {
      type: 'string',
      value: 'word|0-3',
      summary: {
        en: 'Who sees it: 0 all, 1 friends, 2 friends of friends, 3 only me, or a word of VK',
        ru: 'Кому видно: 0 всем, 1 друзьям, 2 друзьям друзей, 3 только мне, или слово VK',
      },
    },
    title: {
      type: 'string',
      value: 'text',
      summary: { en: 'Title, in place of the name of the file', ru: 'Название вместо имени файла' },
    },
    description: { type: 'string', value: 'text', summary: { en: 'Description', ru: 'Описание' } },
    at: {
      type: 'string',
      value: 'time',
      summary: {
        en: 'When it becomes visible, on the clock of this machine: 2026-11-22T10:00, 22:30, "tomorrow 9:00"',
        ru: 'Когда станет видно, по часам этой машины: 2026-11-22T10:00, 22:30, «завтра 9:00»',
      },
    },
    'no-publish': { type: 'boolean', summary: { en: 'Only upload', ru: 'Только загрузить' } },
    'dry-run': {
      type: 'boolean',
      summary: {
        en: 'Show what would happen and change nothing',
        ru: 'Показать, что будет сделано, и ничего не менять',
      },
    },
    watch: { type: 'boolean', summary: { en: 'Follow the publications', ru: 'Следить за публикациями' } },
    again: {
      type: 'boolean',
      summary: {
        en: 'Once more, also what was uploaded and published before',
        ru: 'Ещё раз, даже если уже загружено и опубликовано',
      },
    },
  },
  examples: [
    'vkast upload lecture.mp4',
    'vkast upload lectures --preset ml --watch',
    'vkast upload show.mp4 --group 123 --group 456 --at "tomorrow 9:00"',
  ],
  run: uploadAll,
}

async function uploadAll(deps: Deps, given: Given): Promise<Result> {
  const { language, terminal, signal } = deps
  const wishes = readWishes(deps, given)
  const files = await collectFiles(deps, given.arguments)
  if (files.length === 0) throw new UsageError(say(language, texts.nothing))
  if (wishes.title !== undefined && files.length > 1) throw new UsageError(say(language, texts.oneTitle))
  const isPublished = given.options['no-publish'] !== true
  const perFile = files.map((file) => ({ file, wishes: wishesFor(deps, wishes, file) }))
  if (isPublished) for (const line of timesText(perFile, language)) terminal.say(line)
  const uploading = await connect(deps)
  const again = given.options.again === true
  const fileWishes = await resolveAll(uploading, perFile, { again, isPublished })
  if (given.options['dry-run'] === true) return planFiles(uploading, fileWishes)
  try {
    const outcomes = await uploadFiles(uploading, fileWishes)
    return showOutcomes(given.options.watch === true ? await watchOutcomes(uploading, outcomes) : outcomes, language)
  } catch (error) {
    if (signal.aborted) terminal.say(say(language, texts.stopped))
    throw error
  } finally {
    terminal.showBars([])
  }
}

async function connect(deps: Deps): Promise<UploadDeps> {
  const client = await deps.client()
  const { id: userId } = await client.me({})
  const { baseUrl: service } = await deps.session()
  return {
    ...deps,
    entries: createEntryStore(deps.folders.state),
    owner: { service, userId },
    progress: createProgress(deps),
  }
}

/** Before any byte is sent: a preset that is not there must not show after an hour. */
async function resolveAll(
  deps: UploadDeps,
  perFile: readonly { file: WantedFile; wishes: Wishes }[],
  { again, isPublished }: { again: boolean; isPublished: boolean },
): Promise<FileWish[]> {
  const resolve = createResolver(deps, await deps.client())
  const resolved: FileWish[] = []
  for (const { file, wishes } of perFile) {
    const title = (wishes.title ?? path.parse(file.path).name).slice(0, 500)
    resolved.push({ file, title, again, publications: isPublished ? await resolve(wishes) : [] })
  }
  return resolved
}

const texts = {
  nothing: { en: 'There is no video there', ru: 'Там нет видео' },
  oneTitle: {
    en: '--title is for one file; use a preset or vkast.rules.json for several',
    ru: '--title годится для одного файла; для нескольких есть пресеты и vkast.rules.json',
  },
  stopped: {
    en: 'Stopped; nothing is lost. The same line again goes on where this was. What is uploaded is published without this command: vkast publications',
    ru: 'Остановлено, ничего не потеряно. Та же строка продолжит с этого места. Загруженное публикуется и без этой команды: vkast publications',
  },
} as const
