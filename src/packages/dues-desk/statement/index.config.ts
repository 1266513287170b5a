export default definePageConfig({ navigationBarTitleText: '导入交费明细', enablePullDownRefresh: false })
