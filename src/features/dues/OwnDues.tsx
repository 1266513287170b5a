import { dayOf, type Month } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { YearSwitch } from '@/components/YearSwitch'
import { CalculateSheet } from './CalculateSheet'
import { MonthSheet } from './MonthSheet'
import { ObjectionSheet, type Subject } from './ObjectionSheet'
import { useOwnDues } from './ownDues'
import { ThisMonth } from './ThisMonth'
import { type Noted, useNoted } from './useNoted'
import { YearOfDues } from './YearOfDues'

type OwnDuesProps = {
  /** The year shown at first. */
  year: number | undefined
  /** Where something was written down since one last looked: says so, until it was read. */
  noted: (news: Noted | undefined) => ReactNode
}

type Open = { sheet: 'month'; month: Month } | { sheet: 'objection'; subject: Subject } | { sheet: 'calculate' }

/** 我的党费: this month and what is late, then a year at a time with its receipts. */
export function OwnDues({ year: first, noted }: OwnDuesProps) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(first ?? thisYear)
  const [open, setOpen] = useState<Open>()
  const now = useOwnDues(thisYear)
  const shown = useOwnDues(year)
  const news = useNoted(now.data)
  useRefresh(['dues', 'mine'])
  const close = () => setOpen(undefined)
  const object = (subject: Subject) => setOpen({ sheet: 'objection', subject })
  return (
    <View>
      <View>{noted(news)}</View>
      <Loaded query={now}>
        {(dues) => (
          <View>
            <ThisMonth dues={dues} onCalculate={() => setOpen({ sheet: 'calculate' })} />
            <CalculateSheet dues={dues} open={open?.sheet === 'calculate'} onClose={close} />
            <YearSwitch year={year} last={thisYear} onChange={setYear} />
            <Loaded query={shown}>
              {(of) => (
                <View>
                  <YearOfDues dues={of} onOpen={(month) => setOpen({ sheet: 'month', month })} onObject={object} />
                  <MonthSheet
                    dues={of}
                    month={open?.sheet === 'month' ? open.month : undefined}
                    onClose={close}
                    onObject={object}
                  />
                  <ObjectionSheet subject={open?.sheet === 'objection' ? open.subject : undefined} onClose={close} />
                </View>
              )}
            </Loaded>
          </View>
        )}
      </Loaded>
    </View>
  )
}
