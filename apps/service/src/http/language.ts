export type Language = 'en' | 'ru'

/** The language of texts in an answer: the first of ours that `Accept-Language` names, by its weights; English if none. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((entry, index) => {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const weight = Number(/^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? 1)
    return { tag: tag.split('-')[0], weight, index }
  })
  wishes.sort((a, b) => b.weight - a.weight || a.index - b.index)
  return wishes.find((wish) => wish.weight > 0 && (wish.tag === 'ru' || wish.tag === 'en'))?.tag === 'ru' ? 'ru' : 'en'
}
