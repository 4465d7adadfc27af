// Shows a dossier's definition where another site links to it.
{
  const root = new URL('glossary/', document.currentScript.src).href;
  const box = document.createElement('div');
  box.className = 'dossier-box';
  const show = async ({ target }) => {
    if (box.contains(target)) return;
    box.remove();
    const link = target.closest(`a[href^="${root}"]`);
    if (!link) return;
    const page = await fetch(new URL('embed.html', link));
    const { body } = new DOMParser().parseFromString(await page.text(), 'text/html');
    if (!page.ok || !link.matches(':hover, :focus')) return;
    box.textContent = link.ariaDescription = body.textContent.trim();
    box.style = `position:absolute;left:${link.offsetLeft}px;max-width:24em;padding:1em;border:1px solid;background:Canvas;color:CanvasText;white-space:pre-line`;
    link.after(box);
  };
  addEventListener('mouseover', show);
  addEventListener('focusin', show);
  addEventListener('keydown', () => box.remove());
}
