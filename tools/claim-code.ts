import { issueClaimCode } from '../local/claim-code'

// Prints a one-time code for founding a branch, and the document to put into the collection `claims`.

const code = issueClaimCode({
  insertMany: (collection, [document]) =>
    console.log(`在云数据库的 ${collection} 集合里添加这条记录：${JSON.stringify(document)}`),
})
console.log(`开通码（只显示这一次）：${code}`)
