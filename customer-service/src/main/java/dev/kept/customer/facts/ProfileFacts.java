// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.customer.profile.AgeBand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a customer, named by their path in a profile ({@code city}, {@code person.sex},
 * {@code attributes.tier}).
 *
 * @param values by attribute the values by the day from which each holds; an empty text ends a value
 * @param lists by name ({@code tags}, {@code interests}, {@code traits}) the values by the day from which all of them hold
 * @param birthDate of a person, where it is known
 * @param start the day of the first profile; what it said is taken to have held before, too
 */
public record ProfileFacts(
        Map<String, NavigableMap<LocalDate, String>> values,
        Map<String, NavigableMap<LocalDate, List<String>>> lists,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate start) {

    /** A customer of whom nothing is known. */
    public static final ProfileFacts NONE = new ProfileFacts(Map.of(), Map.of(), null, null);

    private static final String CUSTOM = "attributes.";

    /** The value that holds on a day; null where none is known. */
    public @Nullable String value(String attribute, LocalDate day) {
        NavigableMap<LocalDate, String> dated = values.get(attribute);
        String value = dated == null ? null : on(day, dated);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The values of a list that hold on a day; empty where none is known. */
    public List<String> list(String name, LocalDate day) {
        NavigableMap<LocalDate, List<String>> dated = lists.get(name);
        List<String> list = dated == null ? null : on(day, dated);
        return list == null ? List.of() : list;
    }

    private <V> @Nullable V on(LocalDate day, NavigableMap<LocalDate, V> dated) {
        Map.Entry<LocalDate, V> entry = dated.floorEntry(day);
        if (entry == null && start != null && start.equals(dated.firstKey())) {
            entry = dated.firstEntry();
        }
        return entry == null ? null : entry.getValue();
    }

    /** The tenant's own attributes that have a value on a day, by their keys. */
    public Map<String, String> custom(LocalDate day) {
        Map<String, String> known = new TreeMap<>();
        for (String attribute : values.keySet()) {
            String value = attribute.startsWith(CUSTOM) ? value(attribute, day) : null;
            if (value != null) {
                known.put(attribute.substring(CUSTOM.length()), value);
            }
        }
        return known;
    }

    /** Full years on a day; null where the birth is not known or has not been. */
    public @Nullable Long age(LocalDate day) {
        LocalDate birth = birthDate;
        return birth == null || birth.isAfter(day) ? null : ChronoUnit.YEARS.between(birth, day);
    }

    /** The band of the age on a day. */
    public @Nullable String ageBand(LocalDate day) {
        LocalDate birth = birthDate;
        return birth == null || birth.isAfter(day) ? null : AgeBand.of(birth, day);
    }

    /** The days on which a value changes. */
    public Set<LocalDate> changes() {
        Set<LocalDate> days = new TreeSet<>();
        values.values().forEach(dated -> days.addAll(dated.keySet()));
        lists.values().forEach(dated -> days.addAll(dated.keySet()));
        return days;
    }
}
