package org.openaeo.platform.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where we are in a long list.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in all
 * @param here the list's address with its filters; {@code page} is replaced in it
 */
public record Pagination(int page, int size, long total, String here) {
    private static final int NEIGHBOURS = 2;

    /** A page that can be gone to; number 0 is a gap. */
    public record Link(int number, String href, boolean current) {
        public boolean gap() {
            return number == 0;
        }
    }

    public Pagination {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException("size " + size + ", total " + total);
        }
        page = (int) Math.clamp(page, 1, Math.max(1, (total + size - 1) / size));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long last() {
        return Math.min(total, offset() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String previous() {
        return href(page - 1);
    }

    public String next() {
        return href(page + 1);
    }

    /** First and last page, this one's neighbours, and gaps between. */
    public List<Link> links() {
        var links = new ArrayList<Link>();
        var shown = 0;
        for (var p = 1; p <= pages(); p++) {
            if (p == 1 || p == pages() || Math.abs(p - page) <= NEIGHBOURS) {
                if (p > shown + 1) {
                    links.add(new Link(0, "", false));
                }
                links.add(new Link(p, href(p), p == page));
                shown = p;
            }
        }
        return links;
    }

    private String href(int p) {
        return UriComponentsBuilder.fromUriString(here)
                .replaceQueryParam("page", p)
                .build()
                .toUriString();
    }
}
