/** An address as it stands on a page, made absolute; undefined when it is none. */
export const resolveUrl = (address: string, page: URL): URL | undefined => URL.parse(address, page.href) ?? undefined
