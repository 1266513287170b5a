export default definePageConfig({ navigationBarTitleText: '党员', enablePullDownRefresh: false })
