import { HELP, readOptions, UsageError } from './options'
import { startLocal } from './start'

/** `npm start`: the whole system on one's own machine. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  const cloud = await startLocal(options)
  const stop = async () => {
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(`请用浏览器打开 ${cloud.url}/ （按 Ctrl-C 停止）`)
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error)
  process.exit(error instanceof UsageError ? 2 : 1)
})
