/** VK took the token and shows its own user as deleted or banned: no error of VK's, and nothing can be done with it. */
export class AccountDeactivated extends Error {
  override readonly name = 'AccountDeactivated'
}
