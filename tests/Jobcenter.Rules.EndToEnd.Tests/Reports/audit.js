// What is wrong with a page for those who read it by keyboard, by ear, on a narrow screen or in the dark: a list of faults.
(() => {
  const faults = [];
  const fault = (what, element) =>
    faults.push(`${what}: ${element ? element.outerHTML.slice(0, 160) : ''}`);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const name = (e) =>
    (
      e.getAttribute('aria-label') ||
      (e.getAttribute('aria-labelledby') || '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ') ||
      e.textContent
    ).trim();
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

  // What the page says of itself.
  if (!['da', 'en'].includes(document.documentElement.lang)) fault('no language');
  if (!document.title.trim()) fault('no title');
  if (all('script, link, iframe, img, object, embed, form').length) fault('something that loads or runs');
  if (document.styleSheets.length !== 1) fault('not one style sheet');

  // Landmarks: everything stands in one, and there is one main.
  if (all('main').length !== 1) fault('not one main');
  if (all('body > header').length !== 1) fault('not one banner');
  if (all('body > footer').length > 1) fault('more than one footer');
  for (const e of document.body.children)
    if (!e.matches('header, main, footer, a.skip')) fault('outside the landmarks', e);
  for (const e of all('nav, section, article, [role=group], [role=region]')) if (!name(e)) fault('no name', e);

  // Headings: one h1, first, and no level left out.
  const headings = all('h1, h2, h3, h4, h5, h6');
  if (all('h1').length !== 1 || headings[0]?.tagName !== 'H1') fault('not one h1, first');
  headings.reduce((before, h) => {
    const level = Number(h.tagName[1]);
    if (level > before + 1) fault(`h${level} after h${before}`, h);
    if (!h.textContent.trim()) fault('an empty heading', h);
    return level;
  }, 0);

  // Ids and what points at them.
  const ids = all('[id]').map((e) => e.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) fault(`the id ${id} twice`);
  for (const e of all('[aria-labelledby]'))
    for (const id of e.getAttribute('aria-labelledby').split(' ')) if (!ids.includes(id)) fault(`no ${id}`, e);
  for (const a of all('a')) {
    const href = a.getAttribute('href') ?? '';
    if (!href.startsWith('#') || !ids.includes(decodeURIComponent(href.slice(1)))) fault('leads nowhere', a);
    if (!name(a)) fault('no name', a);
  }
  for (const e of all('.card, .chapter')) if (!e.id) fault('no anchor', e);
  const hrefs = new Set(all('a').map((a) => a.getAttribute('href')));
  for (const e of all('.card')) if (!hrefs.has(`#${e.id}`)) fault('a card without a link', e);

  // Pictures, tables, lists, what can be opened.
  for (const e of all('svg')) {
    if (e.getAttribute('role') !== 'img' || !(e.getAttribute('aria-label') || e.querySelector('title'))) fault('a picture without words', e);
    if (!shown(e)) continue;
    if (e.classList.contains('chart') && !e.querySelector('desc')?.textContent) fault('a chart without its numbers in words', e);
  }
  for (const e of all('table')) {
    if (!e.tHead || all('thead th:not([scope=col]), tbody th:not([scope=row])', e).length) fault('a table without headings', e);
    for (const r of e.rows) if (r.cells.length !== e.rows[0].cells.length) fault('a row of another length', r);
  }
  for (const e of all('ul, ol')) for (const c of e.children) if (c.tagName !== 'LI') fault('not an item', c);
  for (const e of all('dl > div')) if (e.children.length !== 2 || !e.matches(':has(> dt):has(> dd)')) fault('not a term and its value', e);
  for (const e of all('summary')) if (!name(e)) fault('no name', e);
  for (const e of all('[tabindex]')) if (Number(e.getAttribute('tabindex')) > 0) fault('an order of its own', e);
  for (const e of all('.wide')) if (e.scrollWidth > e.clientWidth && e.tabIndex !== 0) fault('cannot be scrolled by keyboard', e);
  if (document.documentElement.clientWidth < 400)
    for (const e of all('.wide')) if (e.scrollWidth > e.clientWidth) fault('a table that a phone must scroll', e);

  // Width: nothing but a table in its own frame is wider than the page, and no name on an axis lies on another.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) fault(`the page is ${document.documentElement.scrollWidth} wide, not ${width}`);
  for (const e of all('.card, .overview, .contents, .beside, .wide, .timeline, figure, svg, svg text, h1, h2, h3, h4, p, dl, li')) {
    if (!shown(e) || e.closest('.wide') !== null && !e.matches('.wide')) continue;
    const r = e.getBoundingClientRect();
    if (r.width && (r.left < -0.5 || r.right > width + 0.5) && !e.matches('.skip')) fault(`${r.left}–${r.right} of ${width}`, e);
  }
  for (const svg of all('svg')) {
    const card = (svg.closest('.card, .beside, .chapter, main')).getBoundingClientRect();
    const texts = all('text.tick', svg).filter(shown).map((t) => [t, t.getBoundingClientRect()]).filter(([, r]) => r.width);
    for (const [t, r] of texts) {
      if (r.left < card.left || r.right > card.right) fault('outside its card', t);
      for (const [u, s] of texts)
        if (t !== u && r.left < s.right && s.left < r.right && r.top + 2 < s.bottom && s.top + 2 < r.bottom) fault(`lies on ${u.textContent}`, t);
    }
  }
  for (const e of all('.date, .number')) {
    const r = document.createRange();
    r.selectNodeContents(e);
    const lines = new Set([...r.getClientRects()].filter((b) => b.width && b.height > 8).map((b) => Math.round(b.top / 8)));
    if (shown(e) && lines.size > 1 && e.matches('.date')) fault('a date in two lines', e);
  }

  // Contrast: 4.5 for a text, 3 for a line that must be seen (WCAG 2.2, 1.4.3 and 1.4.11).
  const channels = (c) => (c.match(/[\d.]+/g) ?? []).map(Number);
  const light = (c) => {
    const [r, g, b] = channels(c).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isClear = (c) => c === 'none' || c === 'transparent' || channels(c)[3] === 0;
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const c = getComputedStyle(at).backgroundColor;
      if (!isClear(c)) return c;
    }
    return 'rgb(255, 255, 255)';
  };
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let looked = 0;
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || e.closest('title, desc, .unseen, .skip') || !shown(e)) continue;
    looked++;
    const style = getComputedStyle(e);
    const isSvg = e.namespaceURI.endsWith('svg');
    const bar = isSvg && e.matches('.sign') ? getComputedStyle(e.previousElementSibling).fill : null;
    const back = bar && !isClear(bar) ? bar : behind(e);
    const r = ratio(isSvg ? style.fill : style.color, back);
    if (r < 4.5) fault(`contrast ${r.toFixed(2)}`, e);
  }
  if (!looked) fault('no text was looked at');
  for (const e of all('.chart line:not(.grid), .chart circle, .legend span, .bar')) {
    if (!shown(e)) continue;
    const style = getComputedStyle(e);
    const c = e.matches('line') ? style.stroke : e.matches('circle') ? style.fill : style.borderTopColor;
    const r = ratio(c, behind(e));
    if (r < 3) fault(`contrast ${r.toFixed(2)}`, e);
  }
  return [...new Set(faults)];
})();
