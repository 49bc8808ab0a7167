// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in a segment, and answers for each segment by itself. */
final class OracleSegments {

    private OracleSegments() {}

    /** In the segment, or in none of all where that is asked for. */
    static boolean holds(OracleCustomer customer, @Nullable String key, LocalDate day, Set<String> all) {
        if ("unknown".equals(key)) {
            return all.stream().noneMatch(other -> customer.inSegment(other, day));
        }
        return key != null && customer.inSegment(key, day);
    }

    static <V> Map<Group, V> each(Slice slice, Set<String> all, Function<Slice, Map<Group, V>> question) {
        int place = slice.groupBy().indexOf("segment");
        List<String> names = new ArrayList<>(slice.groupBy());
        names.remove("segment");
        Map<Group, V> result = new HashMap<>();
        for (String key :
                Stream.concat(all.stream(), Stream.of("unknown")).distinct().toList()) {
            question.apply(new Slice(names, slice.filter(), new SegmentFilter(key, slice.day())))
                    .forEach((group, series) -> {
                        List<String> values = new ArrayList<>(group.values());
                        values.add(place, key);
                        result.put(new Group(values), series);
                    });
        }
        return result;
    }
}
