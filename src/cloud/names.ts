import { useQuery } from '@tanstack/react-query'
import { api } from './client'

/** Everybody in the branch by name; every screen that asks shares the answer. */
export const useNames = (enabled = true) =>
  useQuery({ queryKey: ['members', 'names'], queryFn: () => api.members.names.query(), enabled })
