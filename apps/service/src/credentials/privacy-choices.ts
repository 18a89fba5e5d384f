/** VK's words by kind of page; a profile also takes lists and users by number. Source: vk-facts 7.2. */
const CHOICES = {
  profile: {
    view: ['all', 'friends', 'friends_of_friends', 'friends_of_friends_only', 'only_me', 'nobody'],
    comment: ['all', 'friends', 'friends_of_friends', 'friends_of_friends_only', 'only_me', 'nobody'],
  },
  community: {
    view: ['all', 'members', 'editors', 'by_link', 'donut'],
    comment: ['all', 'members', 'editors', 'nobody'],
  },
  /** `all` may view the videos of open communities only. */
  closed_community: {
    view: ['members', 'editors', 'by_link', 'donut'],
    comment: ['all', 'members', 'editors', 'nobody'],
  },
} as const

export type PageKind = keyof typeof CHOICES

/** Who may be allowed to see, and to comment, the videos of a page: a copy, most open first. */
export const privacyChoices = (kind: PageKind): { view: string[]; comment: string[] } => ({
  view: [...CHOICES[kind].view],
  comment: [...CHOICES[kind].comment],
})
