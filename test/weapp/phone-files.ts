import { ApiFailure } from './cloud'
import type { Answer } from './wx-api'

/** Where a mini-program may keep files of its own. */
export const USER_DATA_PATH = 'wxfile://usr'

/** Files on the phone: path to content. */
export type PhoneFiles = Map<string, Buffer>

/** Puts a file in the phone's temporary folder and gives its path. */
export function addTemporaryFile(files: PhoneFiles, name: string, content: Buffer): string {
  const path = `wxfile://tmp_${files.size}_${name}`
  files.set(path, content)
  return path
}

/** A file's content; fails as WeChat does when there is none. */
export function readPhoneFile(files: PhoneFiles, path: unknown): Buffer {
  const content = files.get(String(path))
  if (!content) throw new ApiFailure(`no such file or directory "${String(path)}"`)
  return content
}

/** The answers of `wx.getFileSystemManager()`. */
export function fileSystemAnswers(files: PhoneFiles): Record<string, Answer> {
  return {
    readFile: ({ filePath, encoding }) => {
      const content = readPhoneFile(files, filePath)
      return { data: encoding ? content.toString(encoding as BufferEncoding) : content }
    },
    writeFile: ({ filePath, data, encoding }) => void writePhoneFile(files, filePath, data, encoding),
    copyFile: ({ srcPath, destPath }) => void files.set(String(destPath), readPhoneFile(files, srcPath)),
    // A temporary file is moved to where WeChat does not clear it away.
    saveFile: ({ tempFilePath }) => {
      const savedFilePath = String(tempFilePath).replace('wxfile://tmp_', 'wxfile://store_')
      files.set(savedFilePath, readPhoneFile(files, tempFilePath))
      files.delete(String(tempFilePath))
      return { savedFilePath }
    },
    removeSavedFile: ({ filePath }) => {
      readPhoneFile(files, filePath)
      files.delete(String(filePath))
    },
  }
}

/** Writes a file into the mini-program's own folder, the only one it may write to. */
function writePhoneFile(files: PhoneFiles, filePath: unknown, data: unknown, encoding: unknown = 'utf8'): void {
  const path = String(filePath)
  if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new ApiFailure(`permission denied, open "${path}"`)
  const content =
    typeof data === 'string' ? Buffer.from(data, encoding as BufferEncoding) : Buffer.from(data as ArrayBuffer)
  files.set(path, content)
}

/** What of `wx.getFileSystemManager()` answers at once, and throws where it fails. */
export function fileSystemSync(files: PhoneFiles): Record<string, (...args: never[]) => unknown> {
  return {
    accessSync: (path: string) => void readPhoneFile(files, path),
    writeFileSync: (path: string, data: unknown, encoding?: string) => {
      try {
        writePhoneFile(files, path, data, encoding)
      } catch (error) {
        throw new Error(`writeFileSync:fail ${(error as Error).message}`)
      }
    },
  }
}
