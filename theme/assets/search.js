// The search: Pagefind's index, the theme's own box. Loaded when a reader first opens it.
(function () {
  'use strict';

  const root = new URL('../', document.currentScript.src);
  const shown = 20;
  const around = 12;
  const dialog = document.getElementById('page_search');
  const input = document.getElementById('page_search_text');
  const state = document.getElementById('page_search_state');
  const list = document.getElementById('page_search_results');
  let engine;
  let turn = 0;

  // Letters as the index has them: plain Latin ones. The table is that of the program's Slug.
  const letters = new Map(('ıi ßss æae œoe øo đd łl þth ðd '
    + 'әa ғgh қq ңng өo ұu үu һh іi '
    + 'аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo '
    + 'пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya').split(' ').map(pair => [pair[0], pair.slice(1)]));
  const plain = letter => letters.get(letter) ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  const fold = text => [...text.normalize('NFC').toLowerCase().replace(/['’ʼ]/g, '')].map(plain).join('').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  function tell(text, ...values) {
    state.textContent = values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), state.dataset[text]);
  }

  async function load() {
    const pagefind = await import(new URL('pagefind/pagefind.js', root));
    await pagefind.options({ baseUrl: '/', excerptLength: 1 });
    await pagefind.init();
    return pagefind;
  }

  async function search() {
    const mine = ++turn;
    const words = fold(input.value);
    if (words.length === 0) {
      list.replaceChildren();
      tell('hint');
      return;
    }

    tell('searching');
    try {
      engine ??= load();
      const pagefind = await engine;
      const kind = dialog.querySelector('[name=kind]:checked').value;
      const found = await pagefind.search(words, kind ? { filters: { kind } } : {});
      const results = await Promise.all(found.results.slice(0, shown).map(result => result.data()));
      if (mine === turn) {
        list.replaceChildren(...results.map(item));
        const count = found.results.length;
        tell(count === 0 ? 'none' : count === 1 ? 'one' : count > shown ? 'first' : 'many', count === 0 ? input.value.trim() : count, shown);
      }
    } catch {
      engine = undefined;
      tell('failed');
    }
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  function item(result) {
    const { title, place, language, text } = result.meta;
    const link = element('a', 'search-result');
    link.href = new URL(result.raw_url.replace(/^\//, ''), root);
    const kind = dialog.querySelector(`[name=kind][value="${result.filters.kind[0]}"] + span`).textContent;
    const name = element('span', 'search-title', title);
    name.lang = language || document.documentElement.lang;
    link.append(name, element('span', 'search-kind', place ? `${kind}: ${place}` : kind), element('span', 'search-text', ...excerpt(title, text, result.locations)));
    return element('li', '', link);
  }

  // The words around the first that is found behind the title. They keep step with the folded ones, so that a place in these is one in those.
  function excerpt(title, text, locations) {
    const words = text.split(' ');
    const start = title.split(/\s+/).length;
    const marked = new Set(locations);
    const first = locations.find(at => at >= start) ?? start;
    const from = Math.max(start, first - around);
    const until = Math.min(words.length, from + 2.5 * around);
    const parts = from > start ? ['… '] : [];
    for (let i = from; i < until; i++) {
      parts.push(marked.has(i) ? element('mark', '', words[i]) : words[i], ' ');
    }

    return until < words.length ? [...parts, '…'] : parts;
  }

  globalThis.dossierSearch = () => {
    if (!dialog.open) {
      dialog.showModal();
      input.focus();
      input.select();
    }

    if (location.protocol === 'file:') {
      input.disabled = true;
      tell('disk');
    }
  };

  globalThis.dossierSearch.fold = fold;

  input.addEventListener('input', search);
  dialog.querySelector('.search-kinds').addEventListener('change', search);
  document.getElementById('page_search_close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target.closest('.search-results a')) {
      dialog.close();
    }
  });

  // Up and Down walk through the results, from the field and back; Enter in the field opens the first.
  dialog.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault(); // A field for searching would only empty itself.
      input.blur(); // Else a key that follows at once would still be for the field.
      dialog.close();
    } else if (event.key === 'Enter' && document.activeElement === input) {
      event.preventDefault();
      links[0]?.click();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (at >= 0 || document.activeElement === input)) {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? input : links[Math.min(next, links.length - 1)] ?? input).focus();
    }
  });

  globalThis.dossierSearch();
})();
