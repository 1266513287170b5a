import { createHash, randomBytes } from 'node:crypto'
import { codeFromBytes } from '../domain/branch/branch'

// Prints a one-time code for founding a branch, and the document to put into the collection `claims`.

const code = codeFromBytes(randomBytes(12), 12)
const _id = createHash('sha256').update(code).digest('hex')
console.log(`开通码（只显示这一次）：${code.replace(/(.{4})(?!$)/g, '$1-')}`)
console.log(`在云数据库的 claims 集合里添加这条记录：${JSON.stringify({ _id })}`)
