import type { Language } from '../../http/language.ts'

interface Words {
  subject: string
  before: string
  after: string
}

const words: Record<Language, Words> = {
  en: {
    subject: 'Vkast: a new password',
    before: 'Somebody, most likely you, asked for a new password for your Vkast account. The code for it:',
    after:
      'It is good once, for an hour. If it was not you, do nothing: without the code your password stays as it is. Nobody of us will ever ask you for this code.',
  },
  ru: {
    subject: 'Vkast: новый пароль',
    before: 'Кто-то, скорее всего вы, запросил новый пароль для вашей учётной записи Vkast. Код для него:',
    after:
      'Он действует один раз, в течение часа. Если это были не вы, ничего не делайте: без кода пароль не изменится. Никто из нас никогда не спросит у вас этот код.',
  },
}

/** The mail with a code for a new password. It holds nothing that anybody else wrote, and no address to click on. */
export function passwordResetLetter(language: Language, code: string): { subject: string; text: string; html: string } {
  const { subject, before, after } = words[language]
  return {
    subject,
    text: `${before}\n\n${code}\n\n${after}\n`,
    html: `<!doctype html><html lang="${language}"><p>${before}</p><p><b style="font-size:1.4em">${code}</b></p><p>${after}</p></html>`,
  }
}
