const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g

/**
 * The line, from 1, on which each value of a JSON text begins, by its path: `2.group` is `group` of the third element.
 *
 * The text must be valid JSON; the path of the whole is empty.
 */
export function linesOfJson(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  const open: { key: string | number; awaitsKey: boolean }[] = []
  let line = 1
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1)
    if (token === '\n') line += 1
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',') goOn(inner)
    else if (token === ':') continue
    else if (inner?.awaitsKey) Object.assign(inner, { key: JSON.parse(token) as string, awaitsKey: false })
    else {
      lines.set(open.map(({ key }) => key).join('.'), line)
      if (token === '{') open.push({ key: '', awaitsKey: true })
      if (token === '[') open.push({ key: 0, awaitsKey: false })
    }
  }
  return lines
}

function goOn(inner: { key: string | number; awaitsKey: boolean } | undefined): void {
  if (!inner) return
  if (typeof inner.key === 'number') inner.key += 1
  else inner.awaitsKey = true
}
