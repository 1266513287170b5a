import { roleLabels } from '@domain/members/member'
import { type Permission, permissions } from '@domain/permissions'

function holders(permission: Permission): string {
  return permissions[permission].roles.map((role) => roleLabels[role]).join('、')
}

/**
 * What is kept about a member, why, and who sees it (《中华人民共和国个人信息保护法》 art. 30: for sensitive information the
 * need and the effect are to be told). Who sees it comes from the table of permissions itself.
 */
export const privacyWords: readonly { title: string; lines: readonly string[] }[] = [
  {
    title: '存什么',
    lines: [
      '姓名、性别、正式或预备、有没有表决权、支部职务、党小组、人员身份、是否党员领导干部、入党和转正时间、委员写的备注。',
      '参加活动的记录：哪一次、出席或请假、什么时间签到、谁登记的。',
      '会议记录：谁主持、谁到会、说了什么要点、决定了什么；手机举手表决时您选的赞成、反对或弃权。',
      '党费：每月交多少、属于哪一种收入、从哪个月起；每一笔的金额、日期、交法、谁收的；批准的少交、免交；您说的“有误”和答复。',
      '微信给本小程序的一个编号，用来认出是您。不是微信号，看不到您的聊天和朋友圈。',
    ],
  },
  {
    title: '为什么',
    lines: [
      '登记组织生活考勤、安排活动、记党费，是党支部工作手册要求的内容。党员身份属于敏感个人信息，只用于支部工作。',
    ],
  },
  {
    title: '谁能看',
    lines: [
      '您自己：自己的全部出席记录和党费记录。',
      '本支部党员：活动有谁参加、谁到了。',
      '同一次会的人：确认过的会议记录，公开表决里谁怎么选的。记录里的照片只有记录会议的人看得到。',
      `名册：${holders('members.manage')}。`,
      `考勤总表：${holders('register.read')}。`,
      `每个人的党费：${holders('dues.read')}。`,
      '别的支部看不到。每次修改都留下是谁改的。',
    ],
  },
  {
    title: '不存什么',
    lines: [
      '身份证号、住址、电话、工资、病情、位置，都不要，也不存。算党费时填的收入只在您手机上算一下，不上传，也不留在手机里。签到不看您在哪里，照片里的地点会去掉。',
    ],
  },
  {
    title: '手机里留什么',
    lines: [
      '上次看过的内容和没写完的草稿，方便没有信号时看。删除小程序就一起删掉。',
      '您点了“加到日历”，才会往手机日历里写那一次活动。小程序看不到日历里别的内容。',
    ],
  },
  {
    title: '想查、想改、想解绑',
    lines: [
      `请找${holders('members.manage')}。解绑后小程序不再认得您的微信；以前的出席记录属于支部的组织生活记录，会继续保存。`,
      '不想用手机也可以：纸质签到一样有效，由组织者补录。',
    ],
  },
]
