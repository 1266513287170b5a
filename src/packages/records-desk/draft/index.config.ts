export default definePageConfig({ navigationBarTitleText: '代拟初稿' })
