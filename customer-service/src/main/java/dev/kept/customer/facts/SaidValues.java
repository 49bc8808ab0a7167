// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What sources have said of one attribute, as the value that is believed from day to day. What a source says holds from
 * the day that it names, until the source says something later on; of several sources the rule of the profile decides:
 * the ranking, then the later day, then what was heard last. So the last day's value is that of the profile.
 */
final class SaidValues {

    /** One value of one source; null: that there is none. */
    record Said(String source, @Nullable String value, boolean withdrawn, Instant effectiveAt, Instant recordedAt) {}

    private static final Comparator<Said> LATER =
            Comparator.comparing(Said::effectiveAt).thenComparing(Said::recordedAt);

    private SaidValues() {}

    /** The believed values by the day from which each holds; an empty text where none holds. */
    static NavigableMap<LocalDate, String> believed(List<Said> inOrderOfRecording, List<String> ranking, ZoneId zone) {
        Set<LocalDate> days = new TreeSet<>();
        inOrderOfRecording.forEach(said -> days.add(day(said, zone)));
        NavigableMap<LocalDate, String> believed = new TreeMap<>();
        String before = null;
        for (LocalDate day : days) {
            Map<String, Said> bySource = new HashMap<>();
            for (Said said : inOrderOfRecording) {
                if (!day(said, zone).isAfter(day)) {
                    bySource.put(said.source(), said);
                }
            }
            String value = bySource.values().stream()
                    .filter(said -> !said.withdrawn())
                    .min(Comparator.<Said>comparingInt(said -> rank(said, ranking))
                            .thenComparing(LATER.reversed()))
                    .map(said -> said.value() == null ? "" : said.value())
                    .orElse("");
            if (!value.equals(before)) {
                believed.put(day, value);
                before = value;
            }
        }
        return believed;
    }

    private static LocalDate day(Said said, ZoneId zone) {
        return LocalDate.ofInstant(said.effectiveAt(), zone);
    }

    private static int rank(Said said, List<String> ranking) {
        int index = ranking.indexOf(said.source());
        return index < 0 ? ranking.size() : index;
    }
}
