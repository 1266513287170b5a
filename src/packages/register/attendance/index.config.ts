export default definePageConfig({ navigationBarTitleText: '考勤总表', enablePullDownRefresh: true })
