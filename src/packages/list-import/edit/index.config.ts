export default definePageConfig({ navigationBarTitleText: '修改这一项', enablePullDownRefresh: false })
