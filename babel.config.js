/** Taro's preset, aimed at the oldest phones we serve (iOS 12, WebView 69), so that classes and `async` stay as written. */
module.exports = {
  assumptions: { privateFieldsAsProperties: true, setPublicClassFields: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        targets: { ios: '12', chrome: '69' },
        decoratorsLegacy: true,
      },
    ],
  ],
  plugins: [
    [
      // Takes each NutUI part and its own style, never the whole library or its 298 KB of CSS.
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        libraryDirectory: 'dist/es/packages',
        style: 'css',
        camel2DashComponentName: false,
        customName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`,
      },
      'nutui-react-taro',
    ],
  ],
}
