/** Another process: takes a suspended run from its input, goes on with the code, and prints what it got. */
import { text } from 'node:stream/consumers'
import { resume } from '../index.ts'

const { state, answer } = JSON.parse(await text(process.stdin)) as { state: string; answer: { code: string } }
process.stdout.write(JSON.stringify(await resume(state, answer)))
