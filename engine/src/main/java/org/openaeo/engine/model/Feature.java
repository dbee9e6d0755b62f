package org.openaeo.engine.model;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.openaeo.engine.profile.ProfileFamily;

/**
 * One number that the model looks at.
 *
 * <p>Its code is stable: model files, bundles of sentences and stored explanations are keyed by it. It is the kind's
 * code ({@code unit_value}), or the profile's and the kind's ({@code importer.rate}).
 */
public record Feature(FeatureKind kind, @Nullable ProfileFamily profileFamily) {
    public Feature {
        if (kind.statistic().isPresent() != (profileFamily != null)) {
            throw new IllegalArgumentException(kind + " and " + profileFamily + " make no feature");
        }
    }

    @JsonValue
    public String code() {
        return profileFamily == null ? kind.code() : profileFamily.code() + "." + kind.code();
    }

    public FeatureUnit unit() {
        return kind.unit();
    }

    /** The profile that it reads; empty where it is of the declaration alone. */
    public Optional<ProfileFamily> profile() {
        return Optional.ofNullable(profileFamily);
    }

    public FeatureFamily family() {
        return profileFamily == null ? ofDeclaration() : FeatureFamily.of(profileFamily);
    }

    private FeatureFamily ofDeclaration() {
        return switch (kind) {
            case HS_NUMBER -> FeatureFamily.COMMODITY;
            case DIRECT -> FeatureFamily.PLACES;
            case WEEKDAY -> FeatureFamily.TERMS;
            default -> FeatureFamily.AMOUNTS;
        };
    }

    @JsonCreator
    static Feature ofCode(String code) {
        return named(code).orElseThrow(() -> new IllegalArgumentException("no feature is called " + code));
    }

    static Optional<Feature> named(String code) {
        int dot = code.indexOf('.');
        String kindCode = code.substring(dot + 1);
        Optional<ProfileFamily> profile = dot < 0 ? Optional.empty() : ProfileFamily.named(code.substring(0, dot));
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.code().equals(kindCode) && kind.statistic().isPresent() == (dot >= 0)) {
                return dot < 0
                        ? Optional.of(new Feature(kind, null))
                        : profile.filter(family -> applies(kind, family)).map(family -> new Feature(kind, family));
            }
        }
        return Optional.empty();
    }

    /** Whether the family keeps what the kind is made of. */
    static boolean applies(FeatureKind kind, ProfileFamily family) {
        return kind.statistic()
                .filter(statistic -> family.keeps(statistic.from()))
                .isPresent();
    }
}
