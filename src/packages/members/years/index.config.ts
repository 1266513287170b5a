export default definePageConfig({ navigationBarTitleText: '年度封存', enablePullDownRefresh: false })
