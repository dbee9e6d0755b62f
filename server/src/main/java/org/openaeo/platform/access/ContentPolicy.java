package org.openaeo.platform.access;

/** What a browser may load and do on our pages: nothing that does not come from here, no inline code or style. */
final class ContentPolicy {
    static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Sensors and abilities that no page of ours asks for. */
    static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()";

    private ContentPolicy() {}
}
