// A page that moved sends its reader on, with the place on the page that the address named.
(function () {
  'use strict';

  const moved = document.querySelector('a[data-moved]');
  if (moved) {
    const [page, place] = moved.getAttribute('href').split('#');
    const hash = location.hash || (place ? '#' + place : '');
    location.replace(page + (location.protocol === 'file:' ? 'index.html' : '') + hash);
  }
})();

// What every page does: links from disk, contents that follow, links to copy, printing, opening the search.
(function () {
  'use strict';

  const canonical = document.querySelector('link[rel=canonical]')?.href ?? location.href.replace(/#.*/s, '');
  const tools = document.querySelector('.tools');

  // Opened from disk, a folder's address shows a listing, not its page: name the page.
  if (location.protocol === 'file:') {
    for (const link of document.querySelectorAll('a[href]')) {
      const [, path, rest] = /^([^?#]*)(.*)$/s.exec(link.getAttribute('href'));
      if (path.endsWith('/') && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
        link.setAttribute('href', path + 'index.html' + rest);
      }
    }
  }

  // The list of contents marks the part that is being read: the last heading above the upper third of the window.
  const parts = [...document.querySelectorAll('nav.leaf-side a[href^="#"]')]
    .map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) })).filter(part => part.heading);
  if (parts.length > 0) {
    const follow = new IntersectionObserver(() => {
      const above = parts.filter(part => part.heading.getBoundingClientRect().top < innerHeight * 0.34);
      parts.forEach(part => part.link.removeAttribute('aria-current'));
      above.at(-1)?.link.setAttribute('aria-current', 'location');
    }, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] });
    parts.forEach(part => follow.observe(part.heading));
  }

  let silence;
  function say(text) {
    const said = document.getElementById('page_said');
    said.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ''; }, 5000);
  }

  async function copy(text, { copied, refused } = tools.dataset) {
    try {
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(text);
      } else {
        copyAsOfOld(text);
      }

      say(copied);
    } catch {
      say(refused);
    }
  }

  // Where there is no clipboard: on pages from disk, or without encryption.
  function copyAsOfOld(text) {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (!done) {
      throw new Error('refused');
    }
  }

  // Where a page stands in the latest edition and in a sealed one, its body says where the other is, and the reader chooses.
  function offer(source, relative) {
    const { latest, edition } = document.body.dataset;
    const at = (page) => new URL(relative, new URL(page ?? '', canonical)).href;
    if (!latest && !edition) {
      copy(at());
      return;
    }

    const menu = document.getElementById('page_copy_menu') ?? document.createElement('div');
    menu.id = 'page_copy_menu';
    menu.className = 'preview';
    menu.popover = 'auto';
    menu.replaceChildren(...[[tools.dataset.latest, at(latest)], [tools.dataset.edition, at(edition)]].map(([text, address]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => {
        menu.hidePopover();
        copy(address);
        source.focus();
      });
      return button;
    }));
    document.body.append(menu);
    document.querySelectorAll('.anchor, .tools button').forEach(other => other.style.removeProperty('anchor-name'));
    source.style.setProperty('anchor-name', '--pointed');
    menu.showPopover();
    menu.querySelector('button').focus();
  }

  document.addEventListener('click', event => {
    const anchor = event.target.closest('a.anchor');
    if (anchor && tools && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const relative = anchor.getAttribute('href').replace(/index\.html(?=#|$)/, '');
      if (relative.startsWith('#')) {
        history.replaceState(null, '', relative);
      }

      offer(anchor, relative);
    }
  });
  document.getElementById('page_copy')?.addEventListener('click', event => offer(event.currentTarget, ''));
  document.getElementById('page_print')?.addEventListener('click', () => print());

  for (const button of document.querySelectorAll('.cite-forms .copy')) {
    button.addEventListener('click', () => copy(button.parentElement.nextElementSibling.textContent, button.closest('.cite-forms').dataset));
  }

  // What few readers need is loaded when it is first asked for.
  function ask(button, run) {
    if (run) {
      run();
    } else if (!button.dataset.asked) {
      button.dataset.asked = 'yes';
      const script = document.createElement('script');
      script.src = button.dataset.script;
      document.head.append(script);
    }
  }

  const changes = document.getElementById('page_changes');
  changes?.addEventListener('click', () => ask(changes, globalThis.dossierChanges));
  const open = document.querySelector('.search-open');
  const search = () => ask(open, globalThis.dossierSearch);
  open?.addEventListener('click', search);
  open && document.addEventListener('keydown', event => {
    // A chord and no single key, which a reader may press by speaking, or while typing beside a field (WCAG 2.1.4).
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      search();
    }
  });
})();
