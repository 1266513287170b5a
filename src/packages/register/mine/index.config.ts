export default definePageConfig({ navigationBarTitleText: '我的出席', enablePullDownRefresh: true })
