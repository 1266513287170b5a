export default definePageConfig({ navigationBarTitleText: '加入支部的申请', enablePullDownRefresh: true })
