export default definePageConfig({ navigationBarTitleText: '导入责任清单', enablePullDownRefresh: false })
