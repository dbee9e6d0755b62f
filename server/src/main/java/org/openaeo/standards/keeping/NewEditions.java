package org.openaeo.standards.keeping;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.keeping.Drafts.Ground;
import org.openaeo.standards.keeping.Drafts.Outcome;

/**
 * How a wholly new edition begins: as a draft that is a copy of another edition, empty, or somebody's file. It holds
 * once another person has published it, as any draft does.
 */
@Component
public class NewEditions {
    /** Every key that an edition needs; what is left empty is a fault until its author fills it in. */
    private static final String EMPTY = """
            standard: "%s"
            edition: "%s"
            name:
              en: ""
              es: ""
              fr: ""
            owner: ""
            source: ""
            provenance: ""
            complete: false
            groups: []
            """;

    private final DraftStore drafts;
    private final EditionStore editions;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    NewEditions(DraftStore drafts, EditionStore editions, AuditTrail audit, CurrentUser user, Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Outcome empty(EditionId id) {
        return begin(id, EMPTY.formatted(id.standard(), id.edition()));
    }

    @Transactional
    public Outcome copy(EditionId id, EditionId of) {
        Optional<String> text = editions.revisions(of).stream().findFirst().map(Revision::content);
        return text.map(content -> begin(id, renamed(content, id)))
                .orElseGet(() -> new Outcome.Refused(Ground.UNKNOWN));
    }

    /** Keeps the file as it is, whatever is wrong with it: the draft lists every fault. */
    @Transactional
    public Outcome file(EditionId id, String content) {
        return begin(id, content);
    }

    private Outcome begin(EditionId id, String content) {
        if (editions.head(id).isPresent()) {
            return new Outcome.Refused(Ground.EXISTS);
        }
        Draft draft = new Draft(
                UUID.randomUUID(),
                Draft.Kind.EDITION,
                id.toString(),
                0,
                content,
                "",
                user.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Draft.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                1);
        if (!drafts.add(draft)) {
            return new Outcome.Refused(Ground.DRAFTED_ALREADY);
        }
        audit.record(new DraftMoved(draft));
        return new Outcome.Done(draft);
    }

    private static String renamed(String content, EditionId id) {
        return content.replaceFirst(
                        "(?m)^standard:.*$", Matcher.quoteReplacement("standard: \"" + id.standard() + "\""))
                .replaceFirst("(?m)^edition:.*$", Matcher.quoteReplacement("edition: \"" + id.edition() + "\""));
    }
}
