export default definePageConfig({ navigationBarTitleText: '待批准的绑定', enablePullDownRefresh: true })
