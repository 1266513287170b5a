// WeChat draws the frame itself.
export {}
