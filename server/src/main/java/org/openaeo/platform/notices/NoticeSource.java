package org.openaeo.platform.notices;

import java.util.List;

/** A module that has something to say on every page; asked often, so the answer must be at hand. */
public interface NoticeSource {
    List<Notice> current();
}
