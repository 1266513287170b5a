import { mergeInternalComponents } from '@tarojs/shared'
import { spokenComponents } from '../../config/aria'

// The run-time half of config/aria.ts.
mergeInternalComponents(spokenComponents())
