package org.openaeo.platform.work.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.WorkReport;
import org.openaeo.platform.work.WorkState;

/**
 * A piece of work as a page tells it.
 *
 * @param share finished part of the present stage, null while unknown
 * @param phase what it does now and how far it is, in words
 * @param sentence why it failed; empty otherwise
 */
record WorkView(
        String id,
        String title,
        String state,
        boolean open,
        boolean again,
        @Nullable Double share,
        String phase,
        String sentence,
        @Nullable String resultPath,
        String when) {

    static WorkView of(WorkReport work, boolean mayDecide, MessageSource texts, Figures figures, Locale language) {
        return new WorkView(
                work.id().toString(),
                texts.getMessage(work.named(), language),
                work.state().name(),
                work.state().open(),
                mayDecide && work.state() == WorkState.INTERRUPTED && !work.settled(),
                work.share(),
                phase(work, texts, figures, language),
                sentence(work, texts, language),
                work.resultPath().orElse(null),
                figures.dateTime(work.createdAt()));
    }

    private static String phase(WorkReport work, MessageSource texts, Figures figures, Locale language) {
        if (work.stage().isEmpty()) {
            return "";
        }
        var key = "work." + work.kind() + "." + work.stage();
        var stage = texts.getMessage(key, null, work.stage(), language);
        if (work.total() > 0) {
            Object[] counts = {stage, figures.number(work.done()), figures.number(work.total())};
            return texts.getMessage("work.phase.of", counts, language);
        }
        if (work.done() > 0) {
            return texts.getMessage("work.phase", new Object[] {stage, figures.number(work.done())}, language);
        }
        return String.valueOf(stage);
    }

    private static String sentence(WorkReport work, MessageSource texts, Locale language) {
        return work.failure()
                .map(key -> texts.getMessage(key, work.failureArguments().toArray(), language))
                .orElse("");
    }
}
