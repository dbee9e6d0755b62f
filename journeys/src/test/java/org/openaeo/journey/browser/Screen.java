package org.openaeo.journey.browser;

/** The two screens that every page is looked at on. */
public enum Screen {
    DESK(1280, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In pixels of the page. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
