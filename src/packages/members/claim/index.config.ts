export default definePageConfig({ navigationBarTitleText: '认领支部', enablePullDownRefresh: false })
