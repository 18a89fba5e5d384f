import type { ProblemDetail } from '@vkast/contract'
import type { Language, Result } from '../command.ts'
import { fieldsOf } from '../explain-failure.ts'
import { say } from '../language.ts'
import { wrap } from '../output/wrap.ts'
import { describePublication } from './describe-publication.ts'
import type { PublishOutcome } from './publish-recording.ts'
import type { FileOutcome } from './upload-file.ts'

/** What became of every file and each of its publications, as a result: 1 where something was refused, 3 where a file failed. */
export function showOutcomes(outcomes: readonly FileOutcome[], language: Language): Result {
  return {
    json: { files: outcomes.map(jsonOf) },
    text: (columns) => outcomes.flatMap((outcome) => linesOf(outcome, language, columns)).join('\n'),
    exitCode: outcomes.some(({ state }) => state === 'failed') ? 3 : outcomes.every(isWell) ? 0 : 1,
  }
}

const BAD_STATES = new Set(['failed', 'mismatch', 'cancelled', 'waiting_for_token'])

const isWell = ({ state, publications }: FileOutcome): boolean =>
  state !== 'refused' &&
  publications.every((outcome) => outcome.kind !== 'refused' && !BAD_STATES.has(outcome.publication.state))

const jsonOf = ({ file, state, size, recording, publications, problem }: FileOutcome) => ({
  file: file.path,
  state,
  size,
  recording_id: recording?.id ?? null,
  sha256: recording?.sha256 ?? null,
  problem: problem ?? null,
  publications: publications.map((outcome) =>
    outcome.kind === 'refused'
      ? { state: 'refused', group_id: outcome.wish.group_id ?? null, problem: outcome.problem }
      : { is_new: outcome.kind === 'created', warnings: outcome.warnings, ...outcome.publication },
  ),
})

function linesOf(
  { file, state, recording, publications, problem }: FileOutcome,
  language: Language,
  columns: number,
): string[] {
  const values = { name: file.shown, id: recording?.id ?? 0, problem: problem ?? '' }
  return [
    wrap(say(language, texts[state], values), columns, 2),
    ...publications
      .flatMap((outcome) => publicationLines(outcome, language))
      .map((line) => wrap(`  ${line}`, columns, 4)),
  ]
}

function publicationLines(outcome: PublishOutcome, language: Language): string[] {
  if (outcome.kind !== 'refused') return [describePublication(outcome.publication, language), ...outcome.warnings]
  const { wish, problem } = outcome
  const where = wish.group_id === undefined ? '' : ` (${wish.group_id})`
  return [`${say(language, texts.refusedPublication)}${where}: ${problem.message}. ${solutionOf(problem, language)}`]
}

/** The service speaks of its API where this command has a way of its own. */
function solutionOf(problem: ProblemDetail, language: Language): string {
  const { error_type, publication_id: id, solution } = problem
  if (error_type === 'publication_exists' && id !== undefined) return say(language, texts.exists, { id })
  return fieldsOf(problem).join('; ') || solution
}

const texts = {
  uploaded: { en: '{name}: uploaded, recording {id}', ru: '{name}: загружен, запись {id}' },
  known: { en: '{name}: was there already, recording {id}', ru: '{name}: уже был загружен, запись {id}' },
  refused: { en: '{name}: not uploaded. {problem}', ru: '{name}: не загружен. {problem}' },
  failed: { en: '{name}: failed. {problem}', ru: '{name}: сбой. {problem}' },
  exists: {
    en: 'See vkast publication {id}; --again uploads and publishes the file once more',
    ru: 'Смотрите vkast publication {id}; --again загрузит и опубликует файл ещё раз',
  },
  refusedPublication: { en: 'not published', ru: 'не опубликовано' },
} as const
