'use strict';
// Filters, keys, one document at a time. Everything is on the page without it.
(() => {
  const root = document.documentElement;
  root.classList.add('js');

  let views = [];
  let list = null;
  let shown = null;
  let selected = null;
  let lit = [];
  const found = new WeakMap();

  const cardsOf = view => [...view.querySelectorAll('.card')];
  const visible = elements => elements.filter(element => !element.hidden);
  const byHref = link => document.getElementById(link.getAttribute('href').slice(1));
  const say = text => { document.getElementById('said').textContent = text; };

  // One view of the file at a time, named by the address.
  function route() {
    const id = location.hash.slice(1);
    const target = document.getElementById(id) || document.getElementById(id.split('-')[0]);
    show(target && target.closest('.view, .all') || list || views[0]);
    if (!target) return;
    const card = target.closest('.card');
    if (card) {
      select(card, true);
      jump(card);
    } else if (target.matches('.no, .re')) reveal(target, Number(target.dataset.n));
    else if (target.matches('.findings, .original')) target.focus();
  }

  function show(view) {
    if (view === shown || !view) return;
    const before = shown;
    if (shown) shown.classList.remove('shown');
    deselect();
    shown = view;
    view.classList.add('shown');
    if (!view.classList.contains('view')) {
      const link = before && view.querySelector('a[href="#' + before.id + '"]');
      if (link) link.focus();
      sift();
      return;
    }
    if (before && before.classList.contains('view')) takeOver(before, view);
    filter();
  }

  // Someone who looks through all departments for errors goes on doing so.
  function takeOver(before, view) {
    for (const control of view.querySelectorAll('.filter [name=s], .filter [name=t], .filter [name=d]')) {
      const same = control.type === 'checkbox' ? '[value="' + control.value + '"]' : '';
      const old = before.querySelector('.filter [name=' + control.name + ']' + same);
      if (!old) continue;
      if (control.type === 'checkbox') control.checked = old.checked;
      else control.value = [...control.options].some(option => option.value === old.value) ? old.value : '';
    }
  }

  // What is marked in the document of a view: looked for once.
  function marksOf(view) {
    if (!found.has(view)) {
      found.set(view, {
        marks: [...view.querySelectorAll('.original mark')],
        numbers: [...view.querySelectorAll('.original .no, .original .re')],
      });
    }
    return found.get(view);
  }

  function filter() {
    const bar = shown.querySelector('.findings > .filter');
    if (!bar) return;
    const value = name => { const control = bar.querySelector('[name=' + name + ']'); return control ? control.value : ''; };
    const severities = [...bar.querySelectorAll('[name=s]:checked')].map(box => box.value);
    const [words, dimension, basis, standing] = [value('q').trim().toLowerCase(), value('d'), value('b'), value('t')];
    const hidden = new Set();
    const cards = cardsOf(shown);
    for (const card of cards) {
      const data = card.dataset;
      card.hidden = !(severities.includes(data.s) && (!dimension || data.d === dimension) && (!standing || data.t === standing)
        && (!basis || data.b.split(' ').includes(basis)) && (!words || card.textContent.toLowerCase().includes(words)));
      if (card.hidden) data.f.split(' ').forEach(number => hidden.add(number));
    }
    for (const group of shown.querySelectorAll('.group')) group.hidden = !group.querySelector('.card:not([hidden])');
    const left = visible(cards).length;
    bar.querySelector('.count').textContent = left === cards.length ? '共 ' + left + ' 条' : '显示 ' + left + ' / ' + cards.length + ' 条';
    bar.querySelector('[data-do=clear]').hidden = left === cards.length && !words;
    shown.querySelector('.nothing').hidden = left > 0;
    const gone = numbers => !numbers || numbers.split(' ').every(number => hidden.has(number));
    const { marks, numbers } = marksOf(shown);
    for (const mark of marks) mark.classList.toggle('off', gone(mark.dataset.f) && gone(mark.dataset.r));
    for (const number of numbers) number.hidden = hidden.has(number.dataset.n);
    if (selected && selected.hidden) deselect();
  }

  function clear() {
    for (const control of shown.querySelectorAll('.filter [name]')) {
      if (control.type === 'checkbox') control.checked = true; else control.value = '';
    }
    refresh();
  }

  // The list of documents.
  function sift() {
    const bar = shown.querySelector('.filter');
    if (!bar) return;
    const words = bar.querySelector('[name=q]').value.trim().toLowerCase();
    const verdict = bar.querySelector('[name=v]').value;
    const rows = [...shown.querySelectorAll('.list tbody tr')];
    for (const row of rows) {
      row.hidden = !((!verdict || row.dataset.v === verdict) && (!words || row.textContent.toLowerCase().includes(words)));
    }
    bar.querySelector('.count').textContent = '显示 ' + visible(rows).length + ' / ' + rows.length + ' 份';
  }

  const refresh = () => shown.classList.contains('view') ? filter() : sift();

  function deselect() {
    if (selected) {
      selected.classList.remove('on');
      selected.removeAttribute('aria-current');
    }
    lit.forEach(mark => mark.classList.remove('on', 'rel-on'));
    lit = [];
    selected = null;
  }

  function select(card, focus) {
    if (card.hidden) clear();
    if (selected !== card) {
      deselect();
      selected = card;
      card.classList.add('on');
      card.setAttribute('aria-current', 'true');
      card.dataset.at = '-1';
      light(card);
    }
    if (focus) card.querySelector('.main').focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }

  function light(card) {
    const own = new Set(card.dataset.f.split(' '));
    const holds = numbers => numbers && numbers.split(' ').some(number => own.has(number));
    for (const mark of marksOf(shown).marks) {
      const name = holds(mark.dataset.f) ? 'on' : holds(mark.dataset.r) ? 'rel-on' : '';
      if (name) {
        mark.classList.add(name);
        lit.push(mark);
      }
    }
  }

  // Twice: what comes into view for the first time gets its real height only then.
  function reveal(target) {
    if (!target.closest('.original')) return;
    const go = () => target.scrollIntoView({ block: 'center', inline: 'center' });
    go();
    requestAnimationFrame(go);
  }

  // To the next of the places of a card; from the last on to the first.
  function jump(card) {
    const places = [...card.querySelectorAll('.places > li > a.jump')];
    if (!places.length) return;
    const at = (Number(card.dataset.at) + 1) % places.length;
    card.dataset.at = String(at);
    reveal(byHref(places[at]));
    say('已到原文' + (places.length > 1 ? '第 ' + (at + 1) + ' 处，共 ' + places.length + ' 处' : '位置'));
  }

  function step(by) {
    if (!shown.classList.contains('view')) {
      const links = visible([...shown.querySelectorAll('.list tbody tr')]).map(row => row.querySelector('a'));
      const at = links.indexOf(document.activeElement);
      const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))];
      if (next) next.focus();
      return;
    }
    const cards = visible(cardsOf(shown));
    if (!cards.length) return;
    const at = cards.indexOf(selected);
    const card = cards[at < 0 ? by > 0 ? 0 : cards.length - 1 : Math.min(cards.length - 1, Math.max(0, at + by))];
    if (card !== selected) {
      select(card, true);
      jump(card);
    }
  }

  function turnTo(relation) {
    const link = shown.querySelector('.move [rel=' + relation + ']');
    if (link) location.hash = link.getAttribute('href');
  }

  function escape(target) {
    if (target.matches('input[type=search], select')) {
      if (target.value) {
        target.value = '';
        refresh();
      } else if (selected) {
        selected.querySelector('.main').focus();
      } else {
        target.blur();
      }
    } else if (selected) {
      deselect();
      document.activeElement.blur();
    } else if (list && shown !== list) {
      location.hash = '#all';
    }
  }

  // Keys by what they print, else by where they are: a Chinese input method prints something else.
  const KNOWN = ['j', 'k', 'n', 'p', '/', 'ArrowDown', 'ArrowUp', 'Enter', 'Escape'];
  const BY_CODE = { KeyJ: 'j', KeyK: 'k', KeyN: 'n', KeyP: 'p', Slash: '/' };

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = KNOWN.includes(event.key) ? event.key : BY_CODE[event.code];
    const target = event.target instanceof Element ? event.target : document.body;
    const typing = target.matches('input[type=search], select');
    if (key === 'Escape') {
      escape(target);
      return;
    }
    if (typing && key === 'Enter' && target.type === 'search') {
      step(1);
      event.preventDefault();
    }
    if (typing || event.shiftKey) return;
    const arrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (arrow && target.closest('.original, .sheetbody')) return;
    if (key === 'j' || key === 'ArrowDown') step(1);
    else if (key === 'k' || key === 'ArrowUp') step(-1);
    else if (key === 'n') turnTo('next');
    else if (key === 'p') turnTo('prev');
    else if (key === '/') {
      const search = shown.querySelector('.filter [name=q]');
      if (search) search.focus();
    } else if (key === 'Enter' && selected && !target.closest('a, button, summary, input, label')) jump(selected);
    else return;
    event.preventDefault();
  }

  function click(event) {
    const target = event.target;
    const button = target.closest('button[data-do], button[data-only]');
    if (button) {
      push(button);
      return;
    }
    const link = target.closest('a[href^="#"]');
    if (link) {
      follow(link, event);
      return;
    }
    const mark = target.closest('.original mark');
    if (mark && !mark.classList.contains('off') && getSelection().isCollapsed) pick(mark);
  }

  function push(button) {
    if (button.dataset.do === 'print') print();
    else if (button.dataset.do === 'clear') clear();
    else {
      const sheet = button.closest('.sheet');
      if (button.dataset.only) sheet.dataset.only = button.dataset.only; else delete sheet.dataset.only;
      for (const other of button.parentElement.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
    }
  }

  function follow(link, event) {
    const target = byHref(link);
    if (!target || !shown.contains(target) || link.closest('.skip')) return;
    event.preventDefault();
    const card = link.closest('.card') || target.closest('.card');
    const again = card === selected;
    if (card) select(card, true);
    if (link.classList.contains('main')) {
      if (!again) card.dataset.at = '-1';
      jump(card);
    } else if (link.classList.contains('jump')) {
      reveal(target);
      link.focus({ preventScroll: true });
    }
  }

  // Where several findings mark the same words, each click shows the next of them.
  function pick(mark) {
    const numbers = ((mark.dataset.f || '') + ' ' + (mark.dataset.r || '')).trim().split(' ');
    const cards = [];
    for (const card of visible(cardsOf(shown))) {
      if (card.dataset.f.split(' ').some(number => numbers.includes(number))) cards.push(card);
    }
    if (cards.length) select(cards[(cards.indexOf(selected) + 1) % cards.length], true);
  }

  // On paper nothing can be unfolded, and the findings come before the check sheet.
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...shown.querySelectorAll('details:not([open]):not(.keys)')];
    unfolded.forEach(details => { details.open = true; });
    const sheet = shown.querySelector('.sheet');
    if (sheet) shown.querySelector('.findings').append(sheet);
  });
  addEventListener('afterprint', () => {
    unfolded.forEach(details => { details.open = false; });
    unfolded = [];
    const sheet = shown.querySelector('.sheet');
    if (sheet) shown.querySelector('.bar').after(sheet);
  });

  addEventListener('DOMContentLoaded', () => {
    views = [...document.querySelectorAll('.view')];
    list = document.getElementById('all');
    document.addEventListener('click', click);
    document.addEventListener('keydown', press);
    document.addEventListener('input', event => {
      if (event.target.dataset.do === 'brief') {
        root.classList.toggle('brief', event.target.checked);
        document.querySelectorAll('[data-do=brief]').forEach(box => { box.checked = event.target.checked; });
      } else if (event.target.closest('.filter')) refresh();
    });
    addEventListener('hashchange', route);
    route();
  });
})();
