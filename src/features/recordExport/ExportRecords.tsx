import { dayOf } from '@domain/calendar/beijing'
import type { Role } from '@domain/members/member'
import type { Area } from '@domain/records/definition'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { documents, recordsCloud } from '@/cloud/client'
import { useExport } from '@/cloud/exports'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { ChoiceMany } from '@/components/Choice'
import { EmptyState } from '@/components/EmptyState'
import { ExportPanel } from '@/components/ExportPanel'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { type ExportArea, exportAreas } from './exportChoice'

/** 导出记录: an officer chooses what of a year's records they want as .xlsx. */
export function ExportRecords({ role, start }: { role: Role; start: number | undefined }) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(start ?? thisYear)
  const home = useQuery({
    queryKey: ['records', 'home', { year }],
    queryFn: () => recordsCloud.records.home.query({ year }),
  })
  useRefresh(['records', 'home'])
  if (exportAreas(role, []).length === 0) {
    return <EmptyState>这一页是给管理支部记录的委员用的。要查自己的记录，请看“我的一年”。</EmptyState>
  }
  return (
    <View>
      <YearSwitch year={year} last={Math.max(year, thisYear)} onChange={setYear} />
      <Loaded query={home} skeleton={<Skeleton lines={8} />}>
        {({ counts, year: of }) => <OneYear key={of} year={of} areas={exportAreas(role, counts)} />}
      </Loaded>
    </View>
  )
}

function OneYear({ year, areas }: { year: number; areas: readonly ExportArea[] }) {
  const [chosen, setChosen] = useState<Area[]>(() => areas.filter(({ count }) => count > 0).map(({ area }) => area))
  const wanted = areas.filter(({ area }) => chosen.includes(area))
  const count = wanted.reduce((sum, one) => sum + one.count, 0)
  const kinds = wanted.flatMap((one) => one.kinds)
  const job = useExport((jobId) => documents.recordSheets.mutate({ jobId, year, kinds }))
  if (areas.every((one) => one.count === 0)) {
    return (
      <Card>
        <EmptyState>{`${year} 年还没有记录可以导出。登记以后，再来这里导出 Excel 表。`}</EmptyState>
      </Card>
    )
  }
  const options = areas.map((one) => ({ value: one.area, label: one.label, disabled: one.count === 0 }))
  return (
    <View>
      <Card>
        <ChoiceMany
          label="导出哪几类"
          hint="没有记录的类别不能选"
          options={options}
          values={chosen}
          onChange={setChosen}
        />
      </Card>
      <SectionTitle note={`共 ${count} 条`}>要导出的记录</SectionTitle>
      <Card flush>
        {wanted.map((one) => (
          <ListRow key={one.area} title={one.label} note={one.words} right={`${one.count} 条`} />
        ))}
        {wanted.length === 0 ? <EmptyState>还没有选。请在上面至少选一类。</EmptyState> : null}
      </Card>
      <View>
        {count > 0 ? (
          <Card>
            <ExportPanel
              job={job}
              label="导出 Excel 表"
              note="每种记录一张表，草稿和撤回的不在里面。学习笔记只列题目、日期和作者，不导出内容。表里有姓名，请只发给需要的人。每次导出都会留下记录。"
            />
          </Card>
        ) : null}
      </View>
    </View>
  )
}
