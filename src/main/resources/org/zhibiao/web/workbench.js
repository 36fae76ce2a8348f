// The keyboard: suggestions of the box, and from finding to finding in a document. Without it all pages work by their links.
(function () {
    'use strict';

    document.body.addEventListener('htmx:configRequest', function (event) {
        event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name=token]').content;
    });

    // ---- suggestions
    const box = document.getElementById('q');
    const list = document.getElementById('suggestions');

    function options() {
        return list ? Array.from(list.querySelectorAll('[role=option]')) : [];
    }

    function choose(option) {
        options().forEach(function (one, number) {
            one.id = 'suggestion-' + number;
            one.setAttribute('aria-selected', String(one === option));
        });
        if (option) {
            box.setAttribute('aria-activedescendant', option.id);
        } else {
            box.removeAttribute('aria-activedescendant');
        }
    }

    function show(shown) {
        list.hidden = !shown;
        box.setAttribute('aria-expanded', String(shown));
        if (!shown) {
            choose(null);
        }
    }

    function take(option) {
        box.value = option.dataset.line;
        show(false);
        box.focus();
    }

    if (box && list) {
        document.body.addEventListener('htmx:afterSwap', function (event) {
            if (event.detail.target === list) {
                choose(null);
                show(options().length > 0 && document.activeElement === box);
            }
        });
        box.addEventListener('keydown', function (event) {
            const all = options();
            const at = all.findIndex(function (one) { return one.getAttribute('aria-selected') === 'true'; });
            if (event.isComposing || list.hidden || all.length === 0) {
                return;
            }
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                const step = event.key === 'ArrowDown' ? 1 : -1;
                choose(all[at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length]);
                event.preventDefault();
            } else if (event.key === 'Enter' && at >= 0) {
                take(all[at]);
                event.preventDefault();
            } else if (event.key === 'Escape') {
                show(false);
                event.preventDefault();
            }
        });
        list.addEventListener('mousedown', function (event) {
            const option = event.target.closest('[role=option]');
            if (option) {
                take(option);
                event.preventDefault();
            }
        });
        box.addEventListener('blur', function () { show(false); });
    }

    // ---- menus close when something else is clicked
    document.addEventListener('click', function (event) {
        document.querySelectorAll('details.menu[open], .chip details[open]').forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
    });

    // ---- on narrow screens facets and outline are folded to begin with
    if (window.matchMedia('(max-width: 60rem)').matches) {
        document.querySelectorAll('details.fold').forEach(function (fold) { fold.open = false; });
    }

    // ---- findings of a document
    const reader = document.querySelector('.reader');
    if (reader) {
        const text = reader.querySelector('.text');
        let current = new URLSearchParams(window.location.search).get('finding') || '';

        function marks() {
            const seen = new Set();
            return Array.from(text.querySelectorAll('[data-finding]')).filter(function (mark) {
                return !seen.has(mark.dataset.finding) && seen.add(mark.dataset.finding);
            });
        }

        function highlight() {
            text.querySelectorAll('.current').forEach(function (mark) { mark.classList.remove('current'); });
            if (current) {
                text.querySelectorAll('[data-finding="' + CSS.escape(current) + '"]').forEach(function (mark) {
                    mark.classList.add('current');
                });
            }
        }

        function open(mark, scroll) {
            current = mark.dataset.finding;
            const query = new URLSearchParams({name: reader.dataset.document, finding: current});
            window.history.replaceState(null, '', '/document?' + query + '#' + current);
            htmx.ajax('GET', '/record?' + query, {target: '#record', swap: 'innerHTML'});
            highlight();
            if (scroll) {
                mark.scrollIntoView({block: 'center'});
                mark.focus({preventScroll: true});
            }
        }

        text.addEventListener('click', function (event) {
            const mark = event.target.closest('[data-finding]');
            if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
                event.preventDefault();
                open(mark, false);
            }
        });
        document.addEventListener('keydown', function (event) {
            if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) {
                return;
            }
            const step = event.key === 'n' || event.key === 'j' ? 1 : event.key === 'p' || event.key === 'k' ? -1 : 0;
            if (step === 0) {
                return;
            }
            const all = marks();
            const at = all.findIndex(function (mark) { return mark.dataset.finding === current; });
            if (all.length > 0) {
                open(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length], true);
                event.preventDefault();
            }
        });
        highlight();

        // ---- words that were missed
        const marker = document.getElementById('marker');

        function codePoints(words) {
            return Array.from(words).length;
        }

        // Where a place of the page stands in the text, in code points; -1 where it is in no line of it.
        function position(node, offset) {
            const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
            const line = element.closest('[data-start]');
            if (!line) {
                return -1;
            }
            const before = document.createRange();
            before.setStart(line, 0);
            before.setEnd(node, offset);
            return Number(line.dataset.start) + codePoints(before.toString());
        }

        function marked() {
            const selection = window.getSelection();
            if (selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
                return null;
            }
            const range = selection.getRangeAt(0);
            const start = position(range.startContainer, range.startOffset);
            const end = position(range.endContainer, range.endOffset);
            return start >= 0 && end > start ? {start: start, end: end} : null;
        }

        if (marker) {
            let words = null;
            document.addEventListener('selectionchange', function () {
                const now = marked();
                words = now || words;
                marker.hidden = !now;
            });
            marker.addEventListener('mousedown', function (event) { event.preventDefault(); });
            marker.addEventListener('click', function (event) {
                const button = event.target.closest('[data-layer]');
                if (button && words) {
                    htmx.ajax('GET', '/review/marked?' + new URLSearchParams({
                        name: reader.dataset.document,
                        start: words.start,
                        end: words.end,
                        layer: button.dataset.layer
                    }), {target: '#record', swap: 'innerHTML'});
                }
            });
        }
    }

    // ---- keys of buttons and links
    document.addEventListener('keydown', function (event) {
        if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const button = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
        if (button) {
            event.preventDefault();
            button.click();
        }
    });

    // ---- dropped files
    document.querySelectorAll('form.drop').forEach(function (form) {
        const files = form.querySelector('input[type=file]');
        form.addEventListener('dragover', function (event) {
            event.preventDefault();
            form.classList.add('over');
        });
        form.addEventListener('dragleave', function () { form.classList.remove('over'); });
        form.addEventListener('drop', function (event) {
            event.preventDefault();
            form.classList.remove('over');
            files.files = event.dataTransfer.files;
        });
    });
})();
