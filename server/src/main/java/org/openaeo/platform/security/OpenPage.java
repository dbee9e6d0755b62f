package org.openaeo.platform.security;

/**
 * A page that everybody may see, signed in or not; a module declares a bean of this type for each.
 *
 * @param path of the page, without wildcards
 */
public record OpenPage(String path) {
    public OpenPage {
        if (!path.startsWith("/") || path.contains("*")) {
            throw new IllegalArgumentException("Not the path of one page: " + path);
        }
    }
}
