export default definePageConfig({ navigationBarTitleText: '导入名册', enablePullDownRefresh: false })
