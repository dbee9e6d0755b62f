package org.openaeo.risk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.model.ModelCard;
import org.openaeo.risk.RegisteredModel;

/**
 * A model's entry in the register.
 *
 * @param state {@code candidate}, {@code active} or {@code retired}
 * @param origin {@code trained} or {@code uploaded}
 * @param activatedAt when it was last put into use
 * @param learnedFrom first day of what it learned from
 * @param learnedTo last day
 * @param inspected declarations with an inspection's result among them
 * @param irregular those found irregular
 * @param size of the file in bytes
 * @param sha256 of the file
 */
record ModelAnswer(
        UUID id,
        String name,
        String state,
        String origin,
        Instant registeredAt,
        @Nullable Instant activatedAt,
        LocalDate learnedFrom,
        LocalDate learnedTo,
        long inspected,
        long irregular,
        long size,
        String sha256) {

    static ModelAnswer of(RegisteredModel model) {
        ModelCard card = model.card();
        return new ModelAnswer(
                model.id().value(),
                model.name(),
                code(model.state()),
                code(model.origin()),
                model.registeredAt(),
                model.activation().map(RegisteredModel.Activation::at).orElse(null),
                card.from(),
                card.to(),
                card.labelled(),
                card.irregular(),
                model.size(),
                model.sha256());
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
