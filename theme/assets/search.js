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

  // Letters above and below the line, which the index has on it: H₂O is h2o. They are those of the program's ShiftedForms.
  const shifted = new RegExp('['
    + '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
    + 'ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓₔᵦᵧᵨᵩᵪ]', 'g');

  // A word as the index has it: that of the program's SearchFold. A number is one word, whatever points, strokes and signs of money
  // it has, and begins with an n, as words of one letter are not searched: US$5 is n5, 10.4 is n10q4, 4,000 is n4000.
  function foldWord(word) {
    const bare = word.normalize('NFC').replace(shifted, letter => letter.normalize('NFKC'))
      .replace(/\p{L}*\p{Sc}(?=\d)/gu, '').toLowerCase().replace(/['’ʼ]/g, '')
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/(?<=\d)[.,/:](?=\d)/g, 'q');
    const parts = [...bare].map(plain).join('').split(/[^\p{L}\p{N}]+/u).filter(part => part.length > 0);
    const joined = [];
    for (const part of parts) {
      const last = joined.at(-1);
      if (last !== undefined && (last.length === 1 || (part.length === 1 && !/\d/.test(part)))) {
        joined[joined.length - 1] = last + part;
      } else {
        joined.push(/^\d/.test(part) ? `n${part}` : part);
      }
    }

    return joined.join(' ');
  }

  const fold = text => text.split(/\s+/u).map(foldWord).filter(word => word.length > 0).join(' ');

  function tell(text, ...values) {
    state.textContent = values.reduce((filled, value, i) => filled.replace(`{${i}}`, () => value), state.dataset[text]);
  }

  async function load() {
    const pagefind = await import(new URL('pagefind/pagefind.js', root));
    const names = fetch(new URL('pagefind/names.json', root)).then(answer => answer.ok ? answer.json() : []);
    await pagefind.options({ baseUrl: '/', excerptLength: 1 });
    await pagefind.init();
    return { pagefind, names: await names };
  }

  // What is called as the reader typed: exactly so, then what begins so, then what has all the words in its name.
  function called(names, words, kind) {
    const typed = words.split(' ');
    const best = /(^| )n\d/.test(words) ? 'figures' : 'glossary'; // A number is first of all a key figure.
    const rank = name => name === words ? 0 : name.startsWith(words) ? 1
      : typed.every(word => ` ${name}`.includes(` ${word}`)) ? 2 : 3;
    return names.map((entry, at) => ({ entry, at, rank: Math.min(...entry.names.map(rank)) + (entry.kinds.includes(best) ? 0 : 0.5) }))
      .filter(({ entry, rank }) => rank < 3 && (!kind || entry.kinds.includes(kind)))
      .sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ entry }) => entry);
  }

  // An acronym, or words in quotation marks, are looked for as they stand: OTS does not find others.
  function exactly(text) {
    const quoted = [...text.matchAll(/["“„«]([^"“”„«»]+)["”“»]/gu)].map(match => fold(match[1])).filter(phrase => phrase);
    const rest = fold(text.replace(/["“„«][^"“”„«»]+["”“»]/gu, ' '));
    const isAcronym = quoted.length === 0 && /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(text.trim());
    return { phrases: isAcronym ? [rest] : quoted, rest: isAcronym ? '' : rest, isQuoted: quoted.length > 0 };
  }

  async function look(pagefind, text, filters) {
    const { phrases, rest } = exactly(text);
    const asked = [...phrases.map(phrase => `"${phrase}"`), ...rest ? [rest] : []];
    const found = await Promise.all(asked.map(words => pagefind.search(words, { filters })));
    const ids = found.slice(1).map(one => new Set(one.results.map(result => result.id)));
    return found[0].results.filter(result => ids.every(set => set.has(result.id)));
  }

  // What is called almost as typed, the fewest letters away first, one letter in four at most. One word is held against each word of
  // a name too, as most people are known by one of theirs.
  function near(names, words, kind) {
    const most = Math.floor(words.length / 4);
    const forms = name => words.includes(' ') ? [name] : [name, ...name.split(' ')];
    return names.filter(entry => !kind || entry.kinds.includes(kind))
      .map((entry, at) => ({ entry, at, steps: Math.min(...entry.names.flatMap(forms).map(form => distance(words, form, most))) }))
      .filter(({ steps }) => steps <= most)
      .sort((a, b) => a.steps - b.steps || b.entry.kinds.includes('glossary') - a.entry.kinds.includes('glossary') || a.at - b.at)
      .slice(0, 5).map(({ entry }) => entry);
  }

  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
      return Infinity;
    }

    let row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }

      row = next;
    }

    return row[b.length];
  }

  // How many of each kind there are: asked one kind after the other, as the index counts none that it has not loaded.
  async function count(pagefind, text, mine) {
    for (const place of dialog.querySelectorAll('.search-count')) {
      const kind = place.parentElement.querySelector('[name=kind]').value;
      const found = text ? ` ${(await look(pagefind, text, { kind })).length}` : '';
      if (mine === turn) {
        place.textContent = found;
      }
    }
  }

  async function search() {
    const mine = ++turn;
    const words = fold(input.value);
    if (words.length === 0) {
      list.replaceChildren();
      count(null, '', mine);
      tell('hint');
      return;
    }

    tell('searching');
    try {
      engine ??= load();
      const { pagefind, names } = await engine;
      const kind = dialog.querySelector('[name=kind]:checked').value;
      const found = await look(pagefind, input.value, kind ? { kind } : {});
      const { isQuoted, rest } = exactly(input.value);
      const first = isQuoted && rest ? [] : called(names, words, kind).filter(entry => !isQuoted || entry.names.some(name => name.includes(words)));
      const places = new Map(first.slice(0, shown).map((entry, at) => [entry.url, at]));
      const data = await Promise.all(found.slice(0, 3 * shown).map(result => result.data()));
      const texts = data.map(result => ({ url: result.raw_url.replace(/^\//, ''), kinds: result.filters.kind, locations: result.locations, ...result.meta }));
      const known = new Map(texts.map(result => [result.url, result]));
      const results = [...first.slice(0, shown).map(entry => known.get(entry.url) ?? entry), ...texts.filter(result => !places.has(result.url))];
      if (mine === turn) {
        // A slip of the hand finds nothing, or a stray word.
        const others = first.length === 0 && found.length < 3 ? near(names, words, kind) : [];
        const listed = [...others.map(entry => known.get(entry.url) ?? entry), ...results.filter(({ url }) => !others.some(entry => entry.url === url))];
        const all = first.filter(entry => !known.has(entry.url)).length + others.filter(entry => !known.has(entry.url)).length + found.length;
        list.replaceChildren(...listed.slice(0, shown).map(item));
        if (found.length === 0 && first.length === 0) {
          tell(others.length > 0 ? 'near' : 'none', input.value.trim());
        } else {
          tell(all === 1 ? 'one' : all > shown ? 'first' : 'many', all, shown);
        }

        count(pagefind, input.value, mine).catch(() => {}); // Results stand without their counts.
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
    const { title, place, language, text, url, kinds, locations } = result;
    const link = element('a', 'search-result');
    link.href = new URL(url, root);
    const kind = dialog.querySelector(`[name=kind][value="${kinds.find(one => one !== 'actors')}"] + span`).textContent;
    const name = element('span', 'search-title', title);
    name.lang = language || document.documentElement.lang;
    link.append(name, element('span', 'search-kind', place ? `${kind}: ${place}` : kind), ...text ? [element('span', 'search-text', ...excerpt(title, text, locations))] : []);
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

  // What is still being composed, as in Japanese or with a dead key, is not asked for yet.
  input.addEventListener('input', event => event.isComposing || search());
  input.addEventListener('compositionend', search);
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
    if (event.isComposing || event.keyCode === 229) {
      return; // The keys are the input method's.
    }

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
