export default definePageConfig({ navigationBarTitleText: '固定党日', enablePullDownRefresh: false })
