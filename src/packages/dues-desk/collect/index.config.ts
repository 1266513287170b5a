export default definePageConfig({ navigationBarTitleText: '收党费', enablePullDownRefresh: true })
