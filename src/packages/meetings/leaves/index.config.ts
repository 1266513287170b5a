export default definePageConfig({ navigationBarTitleText: '批请假', enablePullDownRefresh: true })
