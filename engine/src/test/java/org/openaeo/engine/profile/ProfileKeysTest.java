package org.openaeo.engine.profile;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileKeysTest {
    @Property(tries = 30)
    void keysDoNotDependOnTheCompanyARowIsIn(@ForAll long seed, @ForAll @IntRange(max = 79) int row) {
        Declarations together = Histories.random(seed, 80, 10);
        Declarations.Builder builder = Declarations.builder();
        builder.start(together.id(row), together.epochMinute(row));
        for (Field field : Field.codes()) {
            together.text(field, row).ifPresent(code -> builder.code(field, code));
        }
        for (Field field : Field.numbers()) {
            builder.number(field, together.number(field, row));
        }

        assertThat(keys(builder.build(), 0)).containsExactly(keys(together, row));
    }

    @Property(tries = 30)
    void theGoodsLinesKeyIsThatOfItsFamily(@ForAll long seed) {
        Declarations history = Histories.random(seed, 20, 10);
        for (int row = 0; row < history.size(); row++) {
            assertThat(ProfileKeys.of(history).goodsLine(row))
                    .isEqualTo(keys(history, row)[ProfileFamily.GOODS_LINE.ordinal()]);
        }
    }

    @Test
    void aHeadingGathersTheCodesBelowIt() {
        Declarations declarations = Declarations.builder()
                .start("A", 0)
                .code(Field.HS, "8471301000")
                .start("B", 0)
                .code(Field.HS, "8471302000")
                .start("C", 0)
                .code(Field.HS, "8471")
                .build();
        long[] first = keys(declarations, 0);
        long[] second = keys(declarations, 1);
        long[] heading = keys(declarations, 2);

        assertThat(first[ProfileFamily.HS6.ordinal()]).isEqualTo(second[ProfileFamily.HS6.ordinal()]);
        assertThat(first[ProfileFamily.HS.ordinal()]).isNotEqualTo(second[ProfileFamily.HS.ordinal()]);
        assertThat(heading[ProfileFamily.HS4.ordinal()]).isEqualTo(first[ProfileFamily.HS4.ordinal()]);
        assertThat(heading[ProfileFamily.HS6.ordinal()]).isEqualTo(ProfileKeys.NONE);
    }

    @Test
    void whatIsNotStatedHasNoProfileButIsPartOfAGoodsLine() {
        Declarations declarations = Declarations.builder()
                .start("A", 0)
                .code(Field.IMPORTER, "I")
                .number(Field.NET_MASS, 3)
                .start("B", 0)
                .code(Field.IMPORTER, "I")
                .number(Field.NET_MASS, 4)
                .build();
        long[] keys = keys(declarations, 0);

        assertThat(keys[ProfileFamily.IMPORTER.ordinal()]).isNotEqualTo(ProfileKeys.NONE);
        assertThat(keys[ProfileFamily.IMPORTER_SELLER.ordinal()]).isEqualTo(ProfileKeys.NONE);
        assertThat(keys[ProfileFamily.SELLER.ordinal()]).isEqualTo(ProfileKeys.NONE);
        assertThat(keys[ProfileFamily.GOODS_LINE.ordinal()])
                .isNotEqualTo(ProfileKeys.NONE)
                .isNotEqualTo(keys(declarations, 1)[ProfileFamily.GOODS_LINE.ordinal()]);
    }

    private static long[] keys(Declarations declarations, int row) {
        long[] keys = new long[ProfileFamily.values().length];
        ProfileKeys.of(declarations).fill(row, keys, new long[ProfileKeys.scratchLength()]);
        return keys;
    }
}
