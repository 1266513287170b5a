/** What is kept on one phone: key to JSON. Hand the same map to two launches to restart the app on the same phone. */
export type PhoneStorage = Map<string, string>

const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * KEY_LIMIT

/** Stores a value with WeChat's limits: 1 MB a key, 10 MB in all. */
export function writeStorage(storage: PhoneStorage, key: string, value: unknown): void {
  const text = JSON.stringify(value) ?? ''
  const others = [...storage].reduce((sum, [name, kept]) => sum + (name === key ? 0 : kept.length), 0)
  if (text.length > KEY_LIMIT) throw new Error('entry size limit reached')
  if (others + text.length > TOTAL_LIMIT) throw new Error('exceed storage max size 10Mb')
  storage.set(key, text)
}

/** Reads a value; WeChat's synchronous call gives an empty string for a key that was never written. */
export function readStorage(storage: PhoneStorage, key: string): unknown {
  const text = storage.get(key)
  return text === undefined || text === '' ? '' : JSON.parse(text)
}
