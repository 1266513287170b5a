export default definePageConfig({ navigationBarTitleText: '建立支部', enablePullDownRefresh: false })
