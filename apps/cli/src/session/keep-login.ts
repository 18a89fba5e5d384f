import { changeLogins, type Login } from './logins.ts'

/** From now on this is how the service knows this person, and the service that commands talk to. */
export async function keepLogin(folder: string, { baseUrl, login }: { baseUrl: string; login: Login }): Promise<void> {
  await changeLogins(folder, async ({ services }) => ({
    logins: { current: baseUrl, services: { ...services, [baseUrl]: login } },
    result: undefined,
  }))
}
