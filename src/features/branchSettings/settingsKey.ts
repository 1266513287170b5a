/** Where the settings are kept among the answers. */
export const SETTINGS_KEY = ['branch', 'settings']
