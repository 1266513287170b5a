import { testEveryScreen } from './every-screen'

testEveryScreen('normal')
