// The editor's desk, 'dossier verify --serve'. One block at a time, beside the passages that it rests on.
(function () {
  'use strict';

  const at = (id) => document.getElementById(id);
  let blocks = [];
  let shown = [];
  let index = 0;

  const grounds = {
    titles: 'The title and headings rest on whatever their page rests on',
    passages: 'It rests on',
    common: 'The editors vouch for it as common knowledge',
    own: 'It is the editors’ own',
    sources: 'It names no passage',
  };

  function make(name, text, className) {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) {
      element.className = className;
    }

    return element;
  }

  // A text with what both sides have in marks; longest first, as whole words.
  function marked(name, text, found, className) {
    const element = make(name, '', className);
    const words = found
      .filter((word) => word.length > 0)
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (words.length === 0) {
      element.textContent = text;
      return element;
    }

    const pattern = new RegExp('(?<![\\p{L}\\p{N}])(?:' + words.join('|') + ')(?![\\p{L}\\p{N}])', 'gu');
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      element.append(text.slice(from, match.index), make('mark', match[0]));
      from = match.index + match[0].length;
    }

    element.append(text.slice(from));
    return element;
  }

  const isDoubted = (block) => block.reviews.some((review) => review.answer === 'doubt');
  const isAgreed = (block) => block.reviews.length > 0 && !isDoubted(block);

  function say(text, isWrong) {
    at('said').textContent = text;
    at('said').classList.toggle('wrong', Boolean(isWrong));
  }

  function count() {
    const agreed = blocks.filter(isAgreed).length;
    const doubted = blocks.filter(isDoubted).length;
    at('count').textContent =
      agreed + ' of ' + blocks.length + ' agreed' + (doubted > 0 ? ', ' + doubted + ' doubted' : '');
    at('progress').value = blocks.length === 0 ? 0 : (agreed + doubted) / blocks.length;
  }

  function said(review, isBefore) {
    const what = review.answer === 'agree' ? 'agreed' : 'doubted it';
    const text = isBefore
      ? 'It changed since ' + review.reviewer + ' ' + what + ', ' + review.date + '.'
      : review.reviewer + ' ' + what + ', ' + review.date + '.';
    return make('li', review.note ? text + ' ' + review.note : text, isBefore ? '' : review.answer);
  }

  // ‘-more’ of a record is read as ‘not more’, ‘+season=winter’ as ‘winter’.
  const sense = (mark) => (mark.startsWith('-') ? 'not ' : '') + mark.slice(1).replace('!', '').replace(/^.*=/, '');

  function passage(one, isAlone) {
    const article = make('article', '', 'passage');
    const title = make('h3', one.id);
    title.append(make('span', (isAlone ? '' : ' of ' + one.record) + (one.section ? ', under ‘' + one.section + '’' : '')));
    article.append(title);
    if (one.wording !== undefined) {
      article.append(marked('p', one.wording, one.there, 'wording'));
      return article;
    }

    const list = make('ul', '', 'sentences');
    for (const sentence of one.sentences) {
      const line = make('li', '');
      for (const mark of sentence) {
        const isSense = mark.startsWith('+') || mark.startsWith('-');
        line.append(make('span', isSense ? sense(mark) : mark, one.found.includes(mark) ? 'same' : isSense ? 'sense' : ''));
      }

      if (sentence.length > 0) {
        list.append(line);
      }
    }

    article.append(list);
    if (list.children.length === 0) {
      article.append(make('p', 'Of this passage the record keeps nothing that can be shown.', 'quiet'));
    }

    return article;
  }

  function show() {
    const block = shown[index];
    at('main').hidden = at('answers').hidden = !block;
    at('done').hidden = Boolean(block);
    count();
    if (!block) {
      at('done').textContent = blocks.length === 0 ? 'There is nothing to read.'
        : at('show').value === 'doubt' ? 'Nobody doubts anything.'
        : 'Everything is read.';
      history.replaceState(null, '', location.pathname);
      return;
    }

    history.replaceState(null, '', '#' + block.hash);
    const found = block.passages.flatMap((one) => one.found);
    at('claim_page').textContent = block.page + (block.titles ? ': title and headings' : '');
    at('claim_place').textContent = block.file;
    at('claim_text').replaceChildren(...block.text.map((text) => marked('p', text, found)));
    at('claim_findings').replaceChildren(...block.findings.map((text) => make('li', text)));
    at('claim_reviews').replaceChildren(
      ...(block.before ? [said(block.before, true)] : []),
      ...block.reviews.map((review) => said(review, false)),
    );
    const records = new Set(blocks.flatMap((one) => one.passages.map((part) => part.record)));
    at('ground_title').textContent = grounds[block.ground];
    at('ground_passages').replaceChildren(...block.passages.map((one) => passage(one, records.size === 1)));
    if (block.sources.length > 0) {
      at('ground_passages').append(make('p', 'It cites ' + block.sources.join('; ') + '.', 'quiet'));
    }

    const mine = block.reviews.find((review) => review.reviewer === reader());
    at('undo').disabled = !mine;
    at('agree').disabled = Boolean(mine) && mine.answer === 'agree';
    at('previous').disabled = index === 0;
    at('next').disabled = index === shown.length - 1;
    closeNote();
    scrollTo({ top: 0, behavior: 'instant' });
  }

  // What was answered stays in the list until it is made anew, so that one can go back to it.
  // A block that the address names is shown whatever is chosen.
  function list(hash, isNamed) {
    const kind = at('show').value;
    const isShown = (block) => (kind === 'all' ? true : kind === 'doubt' ? isDoubted(block) : block.reviews.length === 0);
    shown = blocks.filter((block) => (isNamed && block.hash === hash) || isShown(block));
    index = Math.max(0, shown.findIndex((block) => block.hash === hash));
    show();
  }

  async function load(hash) {
    const answer = await fetch('/text');
    const text = answer.ok ? await answer.json() : { fault: await answer.text() };
    at('fault').hidden = text.fault === undefined;
    at('fault').textContent = text.fault ?? '';
    if (text.fault !== undefined) {
      at('main').hidden = at('answers').hidden = at('done').hidden = true;
      return;
    }

    blocks = text.blocks;
    at('title').textContent = text.title;
    document.title = text.title + ' – the editor’s desk';
    at('main').lang = text.language;
    list(hash, true);
  }

  const reader = () => at('reader').value.trim();

  async function answer(kind, note) {
    const block = shown[index];
    if (!block) {
      return;
    }

    if (reader() === '') {
      say('Say who reads: your name stands with what you answer.', true);
      at('reader').focus();
      return;
    }

    let kept;
    try {
      kept = await fetch('/answers', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ block: block.hash, reviewer: reader(), answer: kind, note }),
      });
    } catch {
      say('The desk is closed: nothing was kept.', true);
      return;
    }

    if (!kept.ok) {
      const why = await kept.text();
      await load(block.hash);
      say(why.trim(), true);
      return;
    }

    block.reviews = (await kept.json()).reviews;
    if (kind === 'none') {
      show();
      say('Taken back.');
    } else {
      const next = shown.findIndex((one, i) => i > index && one.reviews.length === 0);
      index = next >= 0 ? next : Math.min(index + 1, shown.length - 1);
      if (at('show').value === 'open' && shown.every((one) => one.reviews.length > 0)) {
        list();
      } else {
        show();
      }

      say(kind === 'agree' ? 'Agreed.' : 'Doubted.');
    }
  }

  function openNote() {
    at('note_line').hidden = false;
    at('note').value = shown[index]?.reviews.find((review) => review.reviewer === reader())?.note ?? '';
    at('note').focus();
  }

  function closeNote() {
    at('note_line').hidden = true;
    at('note').value = '';
  }

  function go(step) {
    index = Math.min(Math.max(index + step, 0), shown.length - 1);
    show();
    say('');
  }

  const keys = {
    j: () => go(1),
    n: () => go(1),
    ArrowRight: () => go(1),
    k: () => go(-1),
    p: () => go(-1),
    ArrowLeft: () => go(-1),
    a: () => answer('agree', ''),
    d: openNote,
    u: () => answer('none', ''),
  };

  addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select');
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping || event.repeat) {
      return;
    }

    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (Object.hasOwn(keys, key)) {
      event.preventDefault();
      keys[key]();
    }
  });

  at('note').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeNote();
      at('doubt').focus();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      answer('doubt', at('note').value);
    }
  });

  at('answers').addEventListener('submit', (event) => event.preventDefault());
  at('agree').addEventListener('click', () => answer('agree', ''));
  at('doubt').addEventListener('click', () => (at('note_line').hidden ? openNote() : answer('doubt', at('note').value)));
  at('undo').addEventListener('click', () => answer('none', ''));
  at('next').addEventListener('click', () => go(1));
  at('previous').addEventListener('click', () => go(-1));
  at('show').addEventListener('change', () => list(shown[index]?.hash));
  at('reader').value = localStorage.getItem('dossier-reader') ?? '';
  at('reader').addEventListener('change', () => {
    localStorage.setItem('dossier-reader', reader());
    show();
  });

  // Whoever comes back from the editor sees what stands in the files now.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && at('note_line').hidden) {
      load(shown[index]?.hash);
    }
  });

  load(location.hash.slice(1));
})();
