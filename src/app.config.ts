/** Four tabs make the main package; everything else waits in subpackages by feature. */
export default defineAppConfig({
  pages: ['pages/today/index', 'pages/activities/index', 'pages/branch/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/activities', pages: ['detail/index', 'edit/index', 'check-in/index'] },
    {
      root: 'packages/meetings',
      pages: ['minutes/index', 'vote/index', 'settle/index', 'leaves/index'],
    },
    {
      root: 'packages/members',
      pages: [
        'bind/index',
        'roster/index',
        'import/index',
        'requests/index',
        'member/index',
        'claim/index',
        'settings/index',
        'party-day/index',
        'years/index',
      ],
    },
    { root: 'packages/register', pages: ['attendance/index', 'mine/index'] },
    { root: 'packages/dues', pages: ['mine/index'] },
    {
      root: 'packages/dues-desk',
      pages: [
        'board/index',
        'member/index',
        'collect/index',
        'round/index',
        'register/index',
        'closings/index',
        'statement/index',
      ],
    },
    { root: 'packages/records-desk', pages: ['draft/index', 'export/index'] },
    { root: 'packages/list-import', pages: ['import/index', 'edit/index'] },
    { root: 'packages/year', pages: ['list/index', 'row/index', 'task/index'] },
    {
      root: 'packages/messages',
      pages: ['inbox/index', 'subscriptions/index', 'reach/index', 'settings/index'],
    },
  ],
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['packages/activities', 'packages/year', 'packages/messages'] },
    'packages/activities/detail/index': { network: 'all', packages: ['packages/meetings'] },
    'pages/activities/index': { network: 'all', packages: ['packages/activities'] },
    'pages/branch/index': { network: 'all', packages: ['packages/year', 'packages/members', 'packages/register'] },
    'pages/me/index': { network: 'all', packages: ['packages/register', 'packages/messages', 'packages/dues'] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationStyle: 'default',
    navigationBarBackgroundColor: '#B80F18',
    navigationBarTextStyle: 'white',
    navigationBarTitleText: '五好支部',
    backgroundColor: '#F7F5F1',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6F6862',
    selectedColor: '#B80F18',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/today/index',
        text: '今日',
        iconPath: 'theme/tabs/today.png',
        selectedIconPath: 'theme/tabs/today-on.png',
      },
      {
        pagePath: 'pages/activities/index',
        text: '活动',
        iconPath: 'theme/tabs/activities.png',
        selectedIconPath: 'theme/tabs/activities-on.png',
      },
      {
        pagePath: 'pages/branch/index',
        text: '支部',
        iconPath: 'theme/tabs/branch.png',
        selectedIconPath: 'theme/tabs/branch-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'theme/tabs/me.png',
        selectedIconPath: 'theme/tabs/me-on.png',
      },
    ],
  },
})
