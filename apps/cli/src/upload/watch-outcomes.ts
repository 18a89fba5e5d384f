import type { FileOutcome, UploadDeps } from './upload-file.ts'
import { watchPublications } from './watch-publications.ts'

/** The outcomes, with their publications as they are once all are settled. */
export async function watchOutcomes(deps: UploadDeps, outcomes: readonly FileOutcome[]): Promise<FileOutcome[]> {
  const all = outcomes.flatMap(({ publications }) =>
    publications.flatMap((each) => (each.kind === 'refused' ? [] : [each.publication])),
  )
  const settled = new Map((await watchPublications(deps, all)).map((publication) => [publication.id, publication]))
  return outcomes.map((outcome) => ({
    ...outcome,
    publications: outcome.publications.map((each) =>
      each.kind === 'refused' ? each : { ...each, publication: settled.get(each.publication.id) ?? each.publication },
    ),
  }))
}
