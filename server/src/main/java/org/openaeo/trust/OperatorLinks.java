package org.openaeo.trust;

import java.util.List;
import java.util.Locale;

/** Where else something stands about an operator, told to its page in the register by those who keep it. */
public interface OperatorLinks {
    List<Link> about(OperatorId operator, Locale language);

    /** @param path of a page of ours */
    record Link(String path, String text, String detail) {}
}
