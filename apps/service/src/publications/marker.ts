/** What stands in the description of a reservation: whatever bears it was made for this publication, and nothing else was. */
export const markerText = (marker: string): string => `vkast-${marker}`

export const bearsMarker = (shown: { description?: string } | undefined, marker: string): boolean =>
  shown?.description?.includes(markerText(marker)) ?? false
