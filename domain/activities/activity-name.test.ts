import { activityName } from './activity-name'

test.each([
  ['themePartyDay', '消防安全进小区', '主题党日：消防安全进小区'],
  ['committeeMeeting', '12月支委会', '12月支委会'],
  ['partyLecture', '书记讲党课：在岗位上把小事办实', '书记讲党课：在岗位上把小事办实'],
] as const)('%s, %s: %s', (kind, title, name) => {
  expect(activityName(kind, title)).toBe(name)
})
