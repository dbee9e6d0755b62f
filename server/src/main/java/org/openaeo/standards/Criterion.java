package org.openaeo.standards;

import java.util.List;
import java.util.Set;

/**
 * One requirement that can be checked.
 *
 * @param code unique in its edition
 * @param text in our own wording
 * @param weight 1 to 5
 * @param roles the operator roles it is asked of; empty: all
 * @param types the types of authorisation or modules of the standard it is asked for; empty: all
 * @param source where in the standard it stands
 * @param confirmed whether that was compared with the source itself; otherwise it is to be checked by the programme
 */
public record Criterion(
        String code,
        Words text,
        Demand demand,
        int weight,
        Set<String> roles,
        Set<String> types,
        String source,
        boolean confirmed,
        List<Question> questions) {
    public static final int HEAVIEST = 5;

    public Criterion {
        roles = Set.copyOf(roles);
        types = Set.copyOf(types);
        questions = List.copyOf(questions);
    }

    /** Whether it is asked of somebody of these roles who applies for these types of the standard. */
    public boolean asks(Set<String> ofRoles, Set<String> forTypes) {
        return (roles.isEmpty() || roles.stream().anyMatch(ofRoles::contains))
                && (types.isEmpty() || forTypes.isEmpty() || types.stream().anyMatch(forTypes::contains));
    }
}
