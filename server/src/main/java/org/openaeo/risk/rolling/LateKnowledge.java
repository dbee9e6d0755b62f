package org.openaeo.risk.rolling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileWriter;
import org.openaeo.engine.profile.Profiles;

/**
 * Brings profiles up to date with what became known of declarations that they have passed already.
 *
 * <p>A declaration that was not known before is observed whole. Of one that was, only the outcome can have changed what
 * profiles hold: the old one is taken back where it counted, the new one observed. Its traffic stays as it was seen,
 * even where it was withdrawn: it was lodged.
 *
 * @param before the changed declarations as they were known when the profiles passed them
 * @param after the same as they are known now
 */
record LateKnowledge(Declarations before, Declarations after) {

    void applyTo(Profiles profiles) {
        Map<String, Integer> known = HashMap.newHashMap(before.size());
        for (int row = 0; row < before.size(); row++) {
            known.put(before.id(row), row);
        }
        ProfileKeys oldKeys = ProfileKeys.of(before);
        ProfileKeys newKeys = ProfileKeys.of(after);
        ProfileWriter old = new ProfileWriter(profiles, oldKeys);
        ProfileWriter now = new ProfileWriter(profiles, newKeys);
        SameGroups groups = new SameGroups(oldKeys, newKeys);
        for (int row = 0; row < after.size(); row++) {
            Integer was = known.remove(after.id(row));
            if (was == null) {
                now.observeTraffic(row);
                now.observeOutcome(row);
            } else if (!sameOutcome(was, row) || !groups.same(was, row)) {
                old.retractOutcome(was);
                now.observeOutcome(row);
            }
        }
        known.values().forEach(old::retractOutcome);
    }

    private boolean sameOutcome(int was, int is) {
        return before.outcome(was) == after.outcome(is)
                && Double.compare(before.number(Field.REVENUE, was), after.number(Field.REVENUE, is)) == 0;
    }

    /** Tells whether an amendment has moved a declaration to other profiles. */
    private static final class SameGroups {
        private final ProfileKeys before;
        private final ProfileKeys after;
        private final long[] old = new long[ProfileFamily.values().length];
        private final long[] now = new long[ProfileFamily.values().length];
        private final long[] scratch = new long[ProfileKeys.scratchLength()];

        SameGroups(ProfileKeys before, ProfileKeys after) {
            this.before = before;
            this.after = after;
        }

        boolean same(int was, int is) {
            before.fill(was, old, scratch);
            after.fill(is, now, scratch);
            return Arrays.equals(old, now);
        }
    }
}
