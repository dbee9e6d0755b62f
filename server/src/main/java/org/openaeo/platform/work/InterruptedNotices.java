package org.openaeo.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.platform.notices.Notice;
import org.openaeo.platform.notices.NoticeSource;

/** Says on every page which work was interrupted, until somebody has dealt with it. */
@Component
class InterruptedNotices implements NoticeSource {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final WorkStore works;
    private final WorkKinds kinds;
    private final Clock clock;
    private volatile Read last = new Read(List.of(), Instant.MIN);

    private record Read(List<Notice> notices, Instant until) {}

    InterruptedNotices(WorkStore works, WorkKinds kinds, Clock clock) {
        this.works = works;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public List<Notice> current() {
        var now = clock.instant();
        if (!now.isBefore(last.until())) {
            last = new Read(works.interrupted().stream().map(this::notice).toList(), now.plus(REMEMBERED));
        }
        return last.notices();
    }

    private Notice notice(WorkReport work) {
        return new Notice(
                "work.notice.interrupted", List.of(work.named()), "/work/" + work.id(), kinds.rolesOf(work.kind()));
    }
}
