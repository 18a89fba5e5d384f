import type { Locale } from './format-instant.ts'

/** What a person should look at before publishing with a preset. */
export type Warning =
  | { kind: 'missing'; field: TextField; variable: string }
  | { kind: 'cut'; field: TextField; max: number; lostLinks: number }
  | { kind: 'title_empty' }
  | { kind: 'no_thumbnail' }
  | { kind: 'album_dropped'; albumId: number }

export type TextField = 'title' | 'description' | 'wall_message'

const FIELDS: Record<Locale['language'], Record<TextField, string>> = {
  en: { title: 'title', description: 'description', wall_message: 'wall message' },
  ru: { title: 'название', description: 'описание', wall_message: 'текст записи на стене' },
}

/** A warning in words. */
export function warningText(warning: Warning, language: Locale['language']): string {
  return language === 'ru' ? inRussian(warning) : inEnglish(warning)
}

function inEnglish(warning: Warning): string {
  switch (warning.kind) {
    case 'missing':
      return `${FIELDS.en[warning.field]}: {${warning.variable}} is empty, the recording does not have it`
    case 'cut':
      return `${FIELDS.en[warning.field]}: cut to ${warning.max} characters${warning.lostLinks > 0 ? `, links lost: ${warning.lostLinks}` : ''}`
    case 'title_empty':
      return 'title: the template made nothing of this recording, its own title is used'
    case 'no_thumbnail':
      return 'thumbnail: the recording has none'
    case 'album_dropped':
      return `album: ${warning.albumId} belongs to the page of the preset, another page was named, so none is used`
  }
}

function inRussian(warning: Warning): string {
  switch (warning.kind) {
    case 'missing':
      return `${FIELDS.ru[warning.field]}: переменная {${warning.variable}} пуста, у записи её нет`
    case 'cut':
      return `${FIELDS.ru[warning.field]}: обрезано до ${warning.max} знаков${warning.lostLinks > 0 ? `, потеряно ссылок: ${warning.lostLinks}` : ''}`
    case 'title_empty':
      return 'название: шаблон ничего не дал для этой записи, взято её собственное'
    case 'no_thumbnail':
      return 'обложка: у записи её нет'
    case 'album_dropped':
      return `альбом: ${warning.albumId} относится к странице из пресета, а указана другая, поэтому альбома нет`
  }
}
