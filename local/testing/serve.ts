import { startTestCloud } from './cloud'

/** A local cloud in a process of its own, for the test that kills it. */
async function serve() {
  const cloud = await startTestCloud({ dataDir: process.argv[2] })
  console.log(cloud.url)
}

void serve()
