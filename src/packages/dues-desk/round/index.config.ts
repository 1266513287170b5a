export default definePageConfig({ navigationBarTitleText: '年初核定', enablePullDownRefresh: true })
