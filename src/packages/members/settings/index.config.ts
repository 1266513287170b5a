export default definePageConfig({ navigationBarTitleText: '支部设置', enablePullDownRefresh: false })
