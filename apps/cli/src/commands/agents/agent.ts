import os from 'node:os'
import { systemKeychain } from '../../agent/keychain.ts'
import { runAgents } from '../../agent/run-agents.ts'
import { agentCommand, describeServiceFile } from '../../agent/service-file.ts'
import { readVkPlace, vkOptions } from '../../agent/vk-place.ts'
import { type Command, type Deps, type Given, Refused, type Result } from '../../command.ts'
import { say } from '../../language.ts'

export const agent: Command = {
  name: 'agent',
  summary: {
    en: 'Make the small calls to VK from this machine, for the services that asked for it',
    ru: 'Делать короткие обращения к VK с этой машины для сервисов, которые об этом просят',
  },
  details: {
    en: 'For tokens that VK takes only from the address at which they were made: they stay here, and the video goes from the service. It only ever asks the service for work, so that it runs behind any router. It calls a short list of methods with checked parameters and refuses everything else.',
    ru: 'Для токенов, которые VK принимает только с того адреса, где они получены: они остаются здесь, а видео уходит с сервиса. Агент сам спрашивает работу у сервиса, поэтому ему не мешает роутер. Он вызывает короткий список методов с проверенными параметрами и отклоняет всё остальное.',
  },
  options: {
    install: {
      type: 'boolean',
      summary: {
        en: 'Do not run: print what makes the system start it by itself',
        ru: 'Не запускать: вывести файл, с которым система будет запускать его сама',
      },
    },
    ...vkOptions,
  },
  examples: ['vkast agent', 'vkast agent --install'],
  async run(deps, given) {
    const vk = readVkPlace(deps, given)
    if (given.options.install) return install(deps, given)
    await runAgents({ ...deps, keychain: systemKeychain }, vk)
    return { json: { stopped: true }, text: () => '' }
  },
}

/** The file alone goes to standard output, so that it can be sent where it belongs. */
function install({ environment, language, terminal }: Deps, { options }: Given): Result {
  const typed = Object.keys(vkOptions).flatMap((name) => (options[name] ? [`--${name}`, String(options[name])] : []))
  const file = describeServiceFile({
    platform: process.platform,
    home: os.homedir(),
    environment,
    command: agentCommand(typed),
  })
  if (!file) throw new Refused(say(language, texts.nowhere))
  if (file.isFleeting) terminal.say(say(language, texts.fleeting))
  terminal.say(say(language, texts.put, { path: file.path }))
  for (const command of file.commands) terminal.say(`  ${command}`)
  const { isFleeting, ...json } = file
  return { json: { ...json, is_fleeting: isFleeting }, text: () => file.text }
}

const texts = {
  fleeting: {
    en: 'This program lies where npx keeps things for a while. Install it first, and print the file then: npm install --global vkast',
    ru: 'Эта программа лежит там, где npx хранит её недолго. Сначала установите её и напечатайте файл заново: npm install --global vkast',
  },
  put: { en: 'Put this into {path}, then:', ru: 'Сохраните это в {path}, затем:' },
  nowhere: {
    en: 'There is no file for this system: start "vkast agent" at login by its own means, such as the Task Scheduler',
    ru: 'Для этой системы файла нет: запускайте «vkast agent» при входе её средствами, например Планировщиком заданий',
  },
} as const
