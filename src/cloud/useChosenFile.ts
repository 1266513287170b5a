import { useMutation } from '@tanstack/react-query'
import { type ChosenFile, chooseFile, uploadFile } from './files'
import { tellFailure } from './tell'

/** Lets a person choose a file of one of these kinds, uploads it, and reads it; giving up is no failure. */
export function useChosenFile<T>(
  kinds: string[],
  read: (file: { fileID: string; fileName: string }) => Promise<T>,
  onRead: (content: T, fileName: string) => void,
): { choose: () => void; isReading: boolean } {
  const reading = useMutation({
    mutationFn: async (file: ChosenFile) => read({ fileID: await uploadFile(file), fileName: file.name }),
    onSuccess: (content, { name }) => onRead(content, name),
  })
  const choose = async () => {
    try {
      const file = await chooseFile(kinds)
      if (file) reading.mutate(file)
    } catch (problem) {
      tellFailure(problem)
    }
  }
  return { choose, isReading: reading.isPending }
}
