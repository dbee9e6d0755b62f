package org.openaeo.engine.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class SumTableTest {
    @Property
    void addsLikeAnOrdinaryMap(@ForAll @Size(max = 400) List<@IntRange(min = 1, max = 90) Integer> keys) {
        SumTable table = new SumTable(2, true);
        Map<Long, Integer> counts = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            long key = keys.get(at) << 20;
            int slot = table.slot(key);
            table.add(slot, 0, 1);
            table.add(slot, 1, at);
            table.seen(slot, at, at);
            counts.merge(key, 1, Integer::sum);
        }

        assertThat(table.size()).isEqualTo(counts.size());
        assertThat(table.find(91L << 20)).isEqualTo(SumTable.ABSENT);
        counts.forEach((key, count) -> {
            int slot = table.find(key);
            assertThat(table.sum(slot, 0)).isEqualTo(count.doubleValue());
            assertThat(table.firstDay(slot)).isEqualTo(keys.indexOf((int) (key >> 20)));
            assertThat(table.lastDay(slot)).isEqualTo(keys.lastIndexOf((int) (key >> 20)));
        });
    }
}
