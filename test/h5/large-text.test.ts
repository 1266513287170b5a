import { testEveryScreen } from './every-screen'

testEveryScreen('large')
