// What links already do, quicker: a fact pointed at shows its box, a box its fact; the citation is copied.
'use strict';
(() => {
  const twins = key => document.querySelectorAll(`[data-fait="${CSS.escape(key)}"]`);
  const pane = document.querySelector('.pile');
  let seen = null;

  function show(key, scroll) {
    if (seen === key && !scroll) return;
    if (seen) twins(seen).forEach(one => one.classList.remove('vu'));
    seen = key;
    if (!key) return;
    twins(key).forEach(one => one.classList.add('vu'));
    if (scroll) reveal(document.getElementById('p-' + key));
  }

  /** Moves the pages alone, never the record that is being read. */
  function reveal(box) {
    if (!box || !pane || pane.scrollHeight <= pane.clientHeight) return;
    const where = box.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (where.top < frame.top || where.bottom > frame.bottom) {
      pane.scrollBy({ top: where.top - frame.top - frame.height / 3 });
    }
  }

  reveal(document.querySelector('.choisi'));
  const factOf = event => event.target.closest?.('[data-fait]')?.dataset.fait ?? null;
  document.addEventListener('pointerover', event => show(factOf(event), event.target.closest('.fiche') !== null));
  document.addEventListener('focusin', event => show(factOf(event), true));

  document.querySelectorAll('.avec-script').forEach(one => { one.hidden = false; });
  document.addEventListener('click', async event => {
    if (event.target.closest('[data-imprime]')) window.print();
    const copy = event.target.closest('[data-copie]');
    if (!copy) return;
    const words = document.getElementById(copy.dataset.copie).textContent;
    const status = document.querySelector('.copie');
    try {
      await navigator.clipboard.writeText(words + ' ' + new URL(location.pathname, location.href));
      status.textContent = 'Citation copiée.';
    } catch {
      getSelection().selectAllChildren(document.getElementById(copy.dataset.copie));
      status.textContent = 'Citation sélectionnée : copiez-la avec Ctrl+C.';
    }
  });
})();
