/** The cloud's file storage. */
export type Files = {
  /** Stores bytes under an unguessable path and answers the file's id. */
  put(path: string, content: Buffer): Promise<string>
  /** Throws AppError NO_SUCH_FILE. */
  read(fileID: string): Promise<Buffer>
  remove(fileID: string): Promise<void>
}
