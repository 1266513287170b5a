import type { Page } from 'playwright-core'

/** What a finger needs at least, in px. WeChat's own advice is more; less is missed by people above sixty. */
const FINGER = 40

/**
 * What is wrong with the screen as it is drawn, in words: text that leaves the screen or its box or is cut off, and things
 * to tap that are too small. Rows that are meant to be moved sideways may be wider than the screen.
 */
export function flawsOf(page: Page): Promise<string[]> {
  return page.evaluate((finger) => {
    const flaws: string[] = []
    const SLACK = 1
    const PAGE = '.taro_page'
    const HOLDERS = 'button, .nut-button, .chip, .choice, .filter-pill, .roster-cell, .month-cell'
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const wordsOf = (element: Element) => (element.textContent ?? '').trim().slice(0, 24)

    function lookAtPage(root: Element): void {
      if (root.scrollWidth > root.clientWidth + SLACK) {
        flaws.push(`the page is ${root.scrollWidth} px wide on ${root.clientWidth} px`)
      }
    }

    /** Where the text stands: each line no higher than its letters, since fonts claim more room than they fill. */
    function placeOf(node: Text, letters: number): { left: number; right: number; top: number; bottom: number } {
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = Array.from(range.getClientRects())
      const spare = (line: DOMRect) => Math.max(0, (line.height - letters) / 2)
      return {
        left: Math.min(...lines.map(({ left }) => left)),
        right: Math.max(...lines.map(({ right }) => right)),
        top: Math.min(...lines.map((line) => line.top + spare(line))),
        bottom: Math.max(...lines.map((line) => line.bottom - spare(line))),
      }
    }

    /** A text against every box around it: a box that cuts must hold it, and so must a button or a chip. */
    function lookAtText(node: Text, parent: Element): void {
      const text = placeOf(node, Number.parseFloat(getComputedStyle(parent).fontSize))
      const words = `“${(node.textContent ?? '').trim().slice(0, 24)}”`
      const moves = { sideways: false, upAndDown: false }
      for (let box: Element | null = parent; box && !box.matches(PAGE); box = box.parentElement) {
        if (box.classList.contains('clip')) return // cut on purpose, with an ellipsis
        const { overflowX, overflowY } = getComputedStyle(box)
        const edges = box.getBoundingClientRect()
        const name = box.className || box.tagName
        const holds = box.matches(HOLDERS)
        const wide = text.left < edges.left - SLACK || text.right > edges.right + SLACK
        const high = text.top < edges.top - SLACK || text.bottom > edges.bottom + SLACK
        moves.sideways ||= /auto|scroll/.test(overflowX)
        moves.upAndDown ||= /auto|scroll/.test(overflowY)
        if (!moves.sideways && wide && (holds || overflowX !== 'visible'))
          return void flaws.push(`${words} is wider than its ${name}`)
        if (!moves.upAndDown && high && (holds || overflowY !== 'visible'))
          return void flaws.push(`${words} is higher than its ${name}`)
      }
      if (!moves.sideways && (text.left < -SLACK || text.right > window.innerWidth + SLACK))
        flaws.push(`${words} leaves the screen`)
    }

    function lookAtTarget(target: Element): void {
      const { width, height } = target.getBoundingClientRect()
      if (width >= finger && height >= finger) return
      const name = target.getAttribute('aria-label') || wordsOf(target)
      flaws.push(`“${name}” is ${Math.round(width)} × ${Math.round(height)} px to tap`)
    }

    lookAtPage(document.documentElement)
    Array.from(document.querySelectorAll(PAGE)).filter(isShown).forEach(lookAtPage)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (node.textContent?.trim() && node.parentElement && isShown(node.parentElement))
        lookAtText(node, node.parentElement)
    }
    const targets = document.querySelectorAll('button, [role=button], [role=radio], [role=checkbox], input, textarea')
    // The browser's own title bar and the box inside a field are not ours.
    const ours = Array.from(targets).filter(
      (target) => isShown(target) && !target.closest('#taro-navigation-bar, .field-box > *'),
    )
    ours.forEach(lookAtTarget)
    return [...new Set(flaws)]
  }, FINGER)
}
