export default definePageConfig({ navigationBarTitleText: '学时和记录', enablePullDownRefresh: true })
