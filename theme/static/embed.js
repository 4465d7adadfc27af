// Shows this dossier's definition where a page of another site links to a term.
(() => {
  const root = document.currentScript.src.replace(/embed\.js.*/, 'glossary/'), seen = {};
  let box;
  const hide = () => box?.remove();
  const show = async event => {
    const link = event.target.closest?.(`a[href^="${root}"]`), page = link?.href.replace(/[?#].*/, '');
    if (!link || page == root) return;
    const text = await (seen[page] ??= fetch(page + 'embed.html').then(r => r.ok ? r.text() : ''));
    const entry = new DOMParser().parseFromString(text, 'text/html').querySelector('article');
    if (!entry || !link.matches(':hover, :focus')) return;
    hide();
    const { left, bottom } = link.getBoundingClientRect();
    box = document.createElement('aside');
    box.id = box.className = 'dossier-box';
    box.role = 'tooltip';
    link.setAttribute('aria-describedby', box.id);
    box.textContent = entry.textContent.trim();
    box.style.cssText = `position:absolute;z-index:99;max-width:24em;left:${left + scrollX}px;top:${bottom + scrollY}px;padding:.5em 1em;border:1px solid;background:Canvas;color:CanvasText;white-space:pre-line`;
    document.body.append(box);
  };
  for (const on of ['mouseover', 'focusin']) addEventListener(on, show);
  for (const off of ['mouseout', 'focusout', 'keydown']) addEventListener(off, hide);
})();
