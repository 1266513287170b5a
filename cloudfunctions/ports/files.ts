/** The cloud's file storage. */
export type Files = {
  /** Stores bytes under an unguessable path and answers the file's id. */
  put(path: string, content: Buffer): Promise<string>
  /** Throws AppError NO_SUCH_FILE. */
  read(fileID: string): Promise<Buffer>
  /** An address at which the file can be seen for some minutes by whoever has it. */
  link(fileID: string): Promise<string>
  remove(fileID: string): Promise<void>
}
