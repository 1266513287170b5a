export default definePageConfig({ navigationBarTitleText: '确认名单', enablePullDownRefresh: true })
