package org.openattendance.verification.browser;

/** What is asked of a page, in the language of browsers. */
final class PageProbes {

    /** Faults as lines of text: script, handlers, width, pictures without words. */
    static final String ALL = """
            (() => {
              const found = [];
              if (document.scripts.length > 0) found.push('script in the page');
              for (const one of document.querySelectorAll('*'))
                for (const name of one.getAttributeNames())
                  if (name.startsWith('on')) found.push('handler ' + name);
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              if (wide > 0) found.push('wider than the screen by ' + wide);
              for (const svg of document.querySelectorAll('svg:not([aria-hidden=true])')) {
                const said = name => svg.querySelector(':scope > ' + name)?.textContent.trim();
                if (!said('title')) found.push('picture without title');
                if (!said('desc')) found.push('picture without description');
                const beside = svg.closest('figure') ?? svg.closest('section') ?? svg.closest('main') ?? document.body;
                if (!beside.querySelector('table, ul, ol, dl')) found.push('picture without its words beside it');
                const box = svg.getBoundingClientRect();
                if (box.width < 1 || box.height < 1) found.push('picture that is not drawn');
              }
              return found;
            })()""";

    private static final String NAME = """
            (e => e.tagName.toLowerCase() + ' ' + (e.getAttribute('href') ?? e.getAttribute('aria-label') ?? e.textContent.trim().slice(0, 60)))""";

    /** All that a keyboard has to reach, in the order of the page; what is folded away is not reached. */
    static final String STOPS = "[...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')]"
            + ".filter(e => !e.closest('details:not([open])') || e.tagName === 'SUMMARY' && e.parentElement.parentElement.closest('details:not([open])') === null)"
            + ".filter(e => e.checkVisibility()).map(" + NAME + ")";

    /** Where the focus is. */
    static final String STOPPED_AT = NAME + "(document.activeElement)";

    /** Why a reader would not see the focus; empty where it is seen. */
    static final String FOCUS_UNSEEN = """
            (() => {
              const found = [];
              const style = getComputedStyle(document.activeElement);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) found.push('no outline');
              const box = document.activeElement.getBoundingClientRect();
              if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) found.push('off the screen');
              return found;
            })()""";

    private PageProbes() {}
}
