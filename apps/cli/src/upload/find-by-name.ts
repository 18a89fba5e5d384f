import { type Language, Refused } from '../command.ts'

/**
 * The id of the thing that a person calls by name, whatever its letters' case, or by id. A name goes before an id: a
 * preset may be called 2026.
 *
 * Throws {@link Refused} where there is none or several, with the names there are.
 */
export function findByName(
  language: Language,
  {
    what,
    given,
    among,
  }: { what: { en: string; ru: string }; given: string; among: readonly { id: number; name: string }[] },
): number {
  const wanted = given.trim().toLocaleLowerCase()
  const named = among.filter(({ name }) => name.toLocaleLowerCase() === wanted)
  const [found, other] = named.length > 0 ? named : among.filter(({ id }) => String(id) === wanted)
  if (found && !other) return found.id
  const names = among.map(({ id, name }) => `${name} (${id})`).join(', ') || '–'
  const problem = other
    ? { en: `several are called "${given}": give the id`, ru: `так называется несколько: «${given}», укажите номер` }
    : { en: `there is no "${given}"`, ru: `нет такого: «${given}»` }
  throw new Refused(`${what[language]}: ${problem[language]}. ${{ en: 'There are', ru: 'Есть' }[language]}: ${names}`)
}
