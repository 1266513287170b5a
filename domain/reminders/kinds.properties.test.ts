import fc from 'fast-check'
import { anyReading } from './any-reading.fixture'
import { dueOf } from './due'
import { kindOf, type ReminderKindId, reminderKindIds } from './kinds'
import { cardsOf } from './messages'
import { type Draft, noticeIdOf } from './notice'
import type { ReminderReading } from './reading'
import { templateData } from './templates'
import { type Topic, topicIds, topics } from './topics'
import { refusedFields } from './wechat-rules.fixture'

/** National Day lies in it, with its make-up workdays. */
const reading = anyReading({ from: '2026-09-01', days: 75 })

const draftsOf = (one: ReminderReading) => dueOf(one, one.now).drafts

function forAll(check: (drafts: Draft[], reading: ReminderReading) => void) {
  fc.assert(
    fc.property(reading, (one) => check(draftsOf(one), one)),
    { numRuns: 300 },
  )
}

/** A template with every field of the topic. */
function whole(topic: Topic) {
  const types: Record<string, string> = topics[topic].fields
  return {
    id: topic,
    fields: Object.fromEntries(Object.entries(types).map(([field, type], nth) => [field, `${type}${nth + 1}`])),
  }
}

test('readings are many-sided: each kind comes up', () => {
  const seen = new Set(
    fc
      .sample(reading, { numRuns: 800, seed: 7 })
      .flatMap(draftsOf)
      .map(({ kind }) => kind),
  )
  expect([...reminderKindIds].filter((kind) => !seen.has(kind))).toEqual([])
})

test('everything told is of use now, once, to somebody of the branch', () => {
  forAll((drafts, { now, members }) => {
    const here = members.map(({ _id }) => _id)
    for (const { from, until, memberId } of drafts) {
      expect(from <= now && now < until).toBe(true)
      expect(here).toContain(memberId)
    }
    const ids = drafts.map(noticeIdOf)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\w:-]{1,200}$/)
  })
})

test('texts are whole sentences, pages are ours', () => {
  forAll((drafts) => {
    for (const { title, text, page, fields } of drafts) {
      for (const words of [title, text, ...Object.values(fields)]) {
        expect(words).not.toMatch(/undefined|null|NaN|\[object/)
      }
      expect(title).not.toBe('')
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/。。|，，|，。|：。/)
      expect(page).toMatch(/^\/(packages|pages)\/[\w/-]+index(\?[\w=&%-]+)?$/)
    }
  })
})

test('every way to say it is a card WeChat takes, alone and together', () => {
  forAll((drafts, { today }) => {
    const cards = [...drafts.map((draft) => [draft]), drafts].flatMap((some) => cardsOf(some, today))
    for (const { topic, fields } of cards) {
      expect(Object.keys(fields).sort()).toEqual(Object.keys(topics[topic].fields).sort())
      expect(refusedFields(templateData(topic, whole(topic), fields))).toEqual([])
    }
  })
})

test('a held title and place are said nowhere, and neither is why it was changed', () => {
  const secret = '涉密标题'
  forAll((_, one) => {
    const activities = one.activities.map((activity) => ({
      ...activity,
      ...{ title: secret, place: secret, cancelReason: secret, textHeld: true },
      moves: (activity.moves ?? []).map((move) => ({ ...move, reason: secret })),
    }))
    expect(JSON.stringify(draftsOf({ ...one, activities }))).not.toContain(secret)
  })
})

test('what is switched off is not told, what cannot be is', () => {
  forAll((drafts, one) => {
    const always = reminderKindIds.filter((kind) => kindOf(kind).always)
    expect(always).toEqual(['activityChanged', 'activityCancelled'])
    for (const { kind } of drafts) expect(always.includes(kind) || !one.settings.off.includes(kind)).toBe(true)
    const all = draftsOf({ ...one, settings: { ...one.settings, off: [] } })
    const off = draftsOf({ ...one, settings: { ...one.settings, off: [...reminderKindIds] } })
    expect(off).toEqual(all.filter(({ kind }) => always.includes(kind)))
  })
})

test('they come in the table’s order, by the table’s topic, and only activities are urgent', () => {
  const urgent: ReminderKindId[] = ['activityChanged', 'activityCancelled', 'activityToday']
  forAll((drafts) => {
    const order = drafts.map(({ kind }) => reminderKindIds.indexOf(kind))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    for (const draft of drafts) {
      expect(draft.topic).toBe(kindOf(draft.kind).topic)
      if (draft.urgent) expect(urgent).toContain(draft.kind)
    }
  })
})

test('looked at again, it is the same', () => {
  forAll((drafts, one) => expect(draftsOf(one)).toEqual(drafts))
})

test('the table says of every kind to whom and when, and which topic of WeChat’s it goes by', () => {
  for (const kind of reminderKindIds) {
    const { label, hint, topic } = kindOf(kind)
    expect(label.length).toBeGreaterThan(1)
    expect(label.length).toBeLessThanOrEqual(8)
    expect(hint).toMatch(/告诉/)
    expect(topicIds).toContain(topic)
  }
})
