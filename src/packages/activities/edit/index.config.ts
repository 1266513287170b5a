export default definePageConfig({ navigationBarTitleText: '新活动', enablePullDownRefresh: false })
