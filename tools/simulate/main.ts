import { playDays } from './year'
const t0=Date.now()
playDays({from: process.argv[2]!, to: process.argv[3]!, everyHalfHour: false}, (d) => {
  if (d.sent.length) console.log(d.day, d.sent.map((s) => `${s.player.name} ${s.topic} ${s.what} ${s.noticeIds.map(i=>i.split(':')[0])}`).join('\n   '))
  console.log(d.day, d.notices.length)
}).then(()=>console.log((Date.now()-t0)/1000))
