import { cleanText } from './clean-text.ts'
import { cutTo, displayWidth, padTo } from './display-width.ts'
import { wrap } from './wrap.ts'

export interface Column<Row> {
  title: string
  cell(row: Row): string
  /** May be cut down to so many columns where the terminal is narrow; absent: shown whole or not in a table at all. */
  least?: number
}

const GAP = '  '

/**
 * The rows as a table at most `columns` wide; where even the cut table is wider, each row is a paragraph of its own, so that
 * nothing is lost on a narrow terminal.
 */
export function renderTable<Row>(rows: readonly Row[], table: readonly Column<Row>[], columns: number): string {
  const cells = rows.map((row) => table.map((column) => oneLine(column.cell(row))))
  const widths = fit(table, cells, columns)
  if (!widths) return rows.map((_, index) => paragraph(table, cells[index] ?? [], columns)).join('\n\n')
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => padTo(cutTo(text, widths[index] ?? 0), widths[index] ?? 0))
      .join(GAP)
      .trimEnd()
  return [line(table.map(({ title }) => title)), ...cells.map(line)].join('\n')
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** How wide each column is to be; undefined where they cannot be made to fit. */
function fit<Row>(table: readonly Column<Row>[], cells: readonly string[][], columns: number): number[] | undefined {
  const widths = table.map(({ title }, index) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[index] ?? ''))),
  )
  const least = table.map((column, index) => Math.min(widths[index] ?? 0, column.least ?? Number.POSITIVE_INFINITY))
  let surplus = sum(widths) + GAP.length * (table.length - 1) - columns
  // The widest gives first, so that short cells stay whole.
  while (surplus > 0) {
    const widest = widestOf(widths, least)
    if (widest === undefined) return undefined
    widths[widest] = (widths[widest] ?? 0) - 1
    surplus -= 1
  }
  return widths
}

function widestOf(widths: readonly number[], least: readonly number[]): number | undefined {
  let found: number | undefined
  for (const [index, width] of widths.entries())
    if (width > (least[index] ?? 0) && (found === undefined || width > (widths[found] ?? 0))) found = index
  return found
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

function paragraph<Row>(table: readonly Column<Row>[], cells: readonly string[], columns: number): string {
  return table
    .map(({ title }, index) => (cells[index] ? wrap(`${title}: ${cells[index]}`, columns, 2) : ''))
    .filter((line) => line !== '')
    .join('\n')
}
