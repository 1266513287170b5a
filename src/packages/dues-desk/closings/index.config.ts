export default definePageConfig({ navigationBarTitleText: '上缴和封账', enablePullDownRefresh: true })
