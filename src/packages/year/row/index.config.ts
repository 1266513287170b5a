export default definePageConfig({ navigationBarTitleText: '一项工作', enablePullDownRefresh: true })
