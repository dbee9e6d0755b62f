package org.openaeo.platform.security;

/**
 * A tree of pages that people of companies may reach; whatever is not named so is for the administration's own people.
 * A module declares a bean of this type for each tree. The one of the lowest order is where they begin.
 *
 * @param root of the tree, without wildcards: itself and all below it
 */
public record TraderPages(String root, int order) {
    public TraderPages {
        if (!root.startsWith("/") || root.length() == 1 || root.endsWith("/") || root.contains("*")) {
            throw new IllegalArgumentException("Not the root of a tree of pages: " + root);
        }
    }

    public boolean contains(String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
