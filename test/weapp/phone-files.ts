import { ApiFailure } from './cloud'
import type { Answer } from './wx-api'

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
    copyFile: ({ srcPath, destPath }) => void files.set(String(destPath), readPhoneFile(files, srcPath)),
  }
}
