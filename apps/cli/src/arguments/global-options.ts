import type { Option } from '../command.ts'

/** Understood by every command. */
export const globalOptions = {
  help: {
    type: 'boolean',
    short: 'h',
    summary: { en: 'Show this help', ru: 'Показать эту справку' },
  },
  json: {
    type: 'boolean',
    summary: {
      en: 'Print the result as JSON, and errors as JSON on standard error',
      ru: 'Вывести результат в JSON, а ошибки в JSON на стандартный вывод ошибок',
    },
  },
  lang: {
    type: 'string',
    value: 'en|ru',
    choices: ['en', 'ru'],
    summary: {
      en: 'Language; else LC_ALL, LC_MESSAGES or LANG decide',
      ru: 'Язык; иначе решают LC_ALL, LC_MESSAGES или LANG',
    },
  },
  service: {
    type: 'string',
    value: 'url',
    summary: {
      en: 'The service to talk to; else VKAST_URL, else the one logged in to last',
      ru: 'С каким сервисом работать; иначе VKAST_URL, иначе тот, в который вошли последним',
    },
  },
} as const satisfies Record<string, Option>
