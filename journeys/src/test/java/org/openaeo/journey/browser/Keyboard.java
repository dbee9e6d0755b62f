package org.openaeo.journey.browser;

import java.util.List;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without a mouse, who goes through a page with the Tab key. */
record Keyboard(Page page) {
    /**
     * What can be used and is shown; of the choices of one question the Tab key leads to one. The arrows on
     * the page of the interface repeat the buttons that they stand beside; what is hidden from assistive technology
     * is for nobody to use.
     */
    private static final String USABLE = """
            () => {
              const shown = [...document.querySelectorAll(
                'a[href], button:not(.opblock-control-arrow), input:not([type=hidden]), select, textarea, summary')]
                .filter(element => !element.disabled && element.ariaHidden !== 'true' && element.checkVisibility({ visibilityProperty: true })
                  && element.getClientRects().length > 0);
              const groups = new Set();
              window.openaeoUnreached = new Set(shown.filter(element => {
                if (element.type !== 'radio') {
                  return true;
                }
                const group = (element.form ? [...document.forms].indexOf(element.form) : '') + element.name;
                const first = !groups.has(group);
                groups.add(group);
                return first;
              }));
              document.activeElement.blur();
              getSelection().removeAllRanges();
              return window.openaeoUnreached.size;
            }""";

    /** Takes off the list what has the focus; answers whether anything is left. */
    private static final String REACHED = """
            () => {
              const now = document.activeElement;
              const list = window.openaeoUnreached;
              for (const element of list) {
                if (element === now || (element.type === 'radio' && now.type === 'radio'
                    && element.name === now.name && element.form === now.form)) {
                  list.delete(element);
                }
              }
              return list.size;
            }""";

    private static final String LEFT = "() => [...window.openaeoUnreached].map(element => element.outerHTML)";

    static Keyboard of(Page page) {
        return new Keyboard(page);
    }

    void expectAllReached() {
        int all = count(USABLE);
        int left = all;
        for (int presses = 0; left > 0 && presses < 2 * all + 20; presses++) {
            page.keyboard().press("Tab");
            left = count(REACHED);
        }
        if (left > 0) {
            assertThat((List<?>) page.evaluate(LEFT))
                    .as("what the Tab key does not lead to on %s", page.url())
                    .isEmpty();
        }
    }

    private int count(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }
}
