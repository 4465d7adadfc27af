// The reader's choice of colours, made before the first paint: as the system has them, light or dark.
(function () {
  'use strict';

  const button = document.getElementById('page_colours');
  const choices = ['system', 'light', 'dark'];
  const metas = [...document.querySelectorAll('meta[name=theme-color]')].map(meta => ({ meta, media: meta.media }));

  // Kept by the browser for this site alone; where it keeps nothing, the choice holds for the page.
  function kept() {
    try {
      return localStorage.getItem('dossier-colours');
    } catch {
      return null;
    }
  }

  function choose(choice) {
    document.documentElement.dataset.colours = choice;
    metas.forEach(({ meta, media }) => { meta.media = choice === 'system' ? media : media.includes(choice) ? 'all' : 'not all'; });
    if (button) {
      button.textContent = button.dataset[choice];
    }
  }

  choose(choices.includes(kept()) ? kept() : 'system');
  button?.addEventListener('click', () => {
    const choice = choices[(choices.indexOf(document.documentElement.dataset.colours) + 1) % choices.length];
    choose(choice);
    try {
      localStorage.setItem('dossier-colours', choice);
    } catch {
      // The next page begins with the system's colours again.
    }
  });
})();

// What stands elsewhere, shown where the reader is: notes beside the text where there is room; definitions, references and notes
// in a box by the link that is pointed at, focused or tapped.
(function () {
  'use strict';

  const root = new URL('../', document.currentScript.src);
  const opens = 'a.term, a.source, .note-mark a, .timeline-drawing a';

  // Notes beside the text: each at the height of its mark, or below the one before it.
  const leaf = document.querySelector('.leaf:not(.whole)');
  const body = leaf?.querySelector('.leaf-body');
  const notes = [...body?.querySelectorAll(':scope > .notes[role=doc-endnotes] > .note-list > li') ?? []];
  const wide = matchMedia('(width >= 80rem)');
  function place() {
    const beside = wide.matches && !matchMedia('print').matches;
    leaf.classList.toggle('side-noted', beside);
    body.style.minBlockSize = '';
    if (!beside) {
      notes.forEach(note => { note.style.insetBlockStart = ''; });
      return;
    }

    const top = body.getBoundingClientRect().top;
    const places = notes.map(note => [document.getElementById(note.id.replace('note_', 'ref_'))?.getBoundingClientRect().top ?? top, note.offsetHeight]);
    let floor = 0;
    places.forEach(([mark, height], i) => {
      const at = Math.max(floor, mark - top - 4);
      notes[i].style.insetBlockStart = `${at}px`;
      floor = at + height + 14;
    });
    body.style.minBlockSize = `${floor}px`;
  }

  if (notes.length > 0) {
    place();
    new ResizeObserver(place).observe(body);
    document.fonts.ready.then(place);
    addEventListener('beforeprint', () => {
      leaf.classList.remove('side-noted');
      notes.forEach(note => { note.style.insetBlockStart = ''; });
      body.style.minBlockSize = '';
    });
    addEventListener('afterprint', place);
  }

  // Definitions and references: one script for the glossary, one for the sources, loaded when the first is asked for.
  const rooms = {};
  const waiting = {};
  globalThis.dossierPreview = (room, entries) => waiting[room](entries);
  function entries(room) {
    return rooms[room] ??= new Promise(done => {
      waiting[room] = done;
      const script = document.createElement('script');
      script.src = new URL(`${room}preview.js`, root);
      script.addEventListener('error', () => done({}));
      document.head.append(script);
    });
  }

  const box = document.createElement('div');
  box.id = 'page_preview';
  box.className = 'preview';
  box.popover = 'manual';
  let link = null;
  let timer;
  let touched = false;

  function line(className, text, language) {
    const paragraph = document.createElement('p');
    paragraph.className = className;
    paragraph.textContent = text;
    paragraph.lang = language || document.documentElement.lang;
    return paragraph;
  }

  async function content(of) {
    const address = of.getAttribute('href'); // Not .href, which in a drawing is no text.
    if (of.closest('.note-mark')) {
      const place = document.getElementById(address.slice(1));
      const note = place?.querySelector('.note') ?? place?.closest('.same-notes')?.querySelector('.note');
      const copy = note?.cloneNode(true);
      copy?.querySelectorAll('[id]').forEach(element => element.removeAttribute('id'));
      return copy ? [copy] : [];
    }

    if (of.closest('.timeline-drawing')) {
      return [line('preview-text', of.querySelector('title').textContent)];
    }

    const [, room, id] = /(glossary|sources|term|source)(?:\/|--)([a-z0-9-]+)/.exec(address) ?? [];
    const found = room && (await entries(room.startsWith('s') ? 'sources/' : 'glossary/'))[id];
    if (!found) {
      return [];
    }

    const [text, name, language] = found;
    return [...name ? [line('preview-title', name, language)] : [], line('preview-text', text)];
  }

  async function show(of) {
    const address = of.getAttribute('href');
    const parts = await content(of);
    if (parts.length === 0 || link !== of) {
      return;
    }

    // A note that stands beside the text is pointed out there.
    const note = of.closest('.side-noted .note-mark') && document.getElementById(of.hash.slice(1));
    if (note && !note.closest('.same-notes')) {
      note.classList.add('pointed');
      return;
    }

    if (touched && !of.closest('.note-mark')) {
      const onward = document.createElement('a');
      onward.className = 'preview-link';
      onward.href = address;
      onward.textContent = document.querySelector('.tools').dataset.open;
      parts.push(onward);
    }

    box.replaceChildren(...parts);
    document.body.append(box);
    of.style.setProperty('anchor-name', '--pointed');
    of.setAttribute('aria-describedby', box.id);
    box.showPopover();
    box.style.positionArea = '';
    box.style.insetBlockStart = box.style.insetInlineStart = '';
    if (!CSS.supports('position-area: block-end') || !(of instanceof HTMLElement)) {
      box.style.positionArea = 'none';
      const at = of.getBoundingClientRect();
      const below = at.bottom + box.offsetHeight + 12 < innerHeight || at.top < box.offsetHeight + 12;
      box.style.insetBlockStart = `${below ? at.bottom : at.top - box.offsetHeight - 14}px`;
      box.style.insetInlineStart = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
    }
  }

  function hide() {
    clearTimeout(timer);
    document.querySelector('.note-list > .pointed')?.classList.remove('pointed');
    if (box.matches(':popover-open')) {
      box.hidePopover();
    }

    link?.style.removeProperty('anchor-name');
    link?.removeAttribute('aria-describedby');
    link = null;
  }

  function point(at, delay) {
    clearTimeout(timer);
    if (at !== link) {
      timer = setTimeout(() => {
        hide();
        link = at;
        show(at);
      }, delay);
    }
  }

  function leave() {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  }

  document.addEventListener('pointerover', event => {
    const at = event.target.closest(opens);
    if (event.pointerType === 'touch') {
      return;
    }

    if (at && !box.contains(at)) {
      point(at, 200);
    } else if (box.contains(event.target)) {
      clearTimeout(timer);
    } else {
      leave();
    }
  });
  document.addEventListener('focusin', event => {
    const at = event.target.closest(opens);
    if (at?.matches(':focus-visible') && !box.contains(at)) {
      point(at, 0);
    } else if (link && !box.contains(event.target)) {
      leave();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && link) {
      hide();
    }
  });
  document.addEventListener('pointerdown', event => {
    touched = event.pointerType === 'touch';
    if (link && !box.contains(event.target) && !event.target.closest(opens)) {
      hide();
    }
  });

  // A first tap shows, and the box holds the link that leads on; a second tap leads on as well.
  document.addEventListener('click', event => {
    const at = event.target.closest(opens);
    if (at && touched && at !== link && !box.contains(at)) {
      event.preventDefault();
      point(at, 0);
    }
  });
})();
