import { useQuery } from '@tanstack/react-query'
import { yearly } from '@/cloud/client'
import { useListContext } from '@/cloud/listContext'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { RowForm } from './RowForm'

type ListEditProps = { year: number; rowId: string | undefined }

/** One row of a year's list, to be changed; without an id, a new one. */
export function ListEdit({ year, rowId }: ListEditProps) {
  const context = useListContext(year)
  const query = useQuery({
    queryKey: ['list', 'row', { year, rowId }],
    queryFn: () => yearly.list.row.query({ year, rowId: rowId ?? '' }),
    enabled: rowId !== undefined,
    staleTime: 0,
  })
  return (
    <Loaded query={context} skeleton={<Skeleton lines={8} />}>
      {(known) => {
        if (known.closed) return <EmptyState>{`${year} 年已经封存，不能再改清单。`}</EmptyState>
        if (rowId === undefined) return <RowForm year={year} context={known} />
        return (
          <Loaded query={query} skeleton={<Skeleton lines={8} />}>
            {(reading) =>
              reading.row.dropped ? (
                <EmptyState>这一项已经停用，不能再改。</EmptyState>
              ) : (
                <RowForm year={year} context={known} stored={reading} />
              )
            }
          </Loaded>
        )
      }}
    </Loaded>
  )
}
