export default definePageConfig({ navigationBarTitleText: '提醒情况', enablePullDownRefresh: true })
