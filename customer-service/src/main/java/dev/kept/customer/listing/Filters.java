// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one list request; a condition without a value holds for every row. */
public final class Filters {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Keeps rows whose attribute equals the value. */
    public Filters equal(String attribute, @Nullable Object value) {
        return add("e." + attribute + " = :%s", value);
    }

    /** Keeps rows whose text begins with the prefix, whatever the case. */
    public Filters prefix(String attribute, @Nullable String prefix) {
        if (prefix == null) {
            return this;
        }
        String escaped = prefix.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return add("lower(e." + attribute + ") like :%s escape '!'", escaped + "%");
    }

    /** Keeps rows at or after the instant. */
    public Filters from(String attribute, @Nullable Instant instant) {
        return add("e." + attribute + " >= :%s", instant);
    }

    /** Keeps rows before the instant. */
    public Filters before(String attribute, @Nullable Instant instant) {
        return add("e." + attribute + " < :%s", instant);
    }

    /** Keeps rows whose number is below the value. */
    public Filters below(String attribute, @Nullable Integer value) {
        return add("e." + attribute + " < :%s", value);
    }

    /** Keeps rows that have a value, or those that have none. */
    public Filters present(String attribute, boolean present) {
        conditions.add("e." + attribute + (present ? " is not null" : " is null"));
        return this;
    }

    /** Keeps rows whose attribute is one of the values; of none, no rows. */
    public Filters among(String attribute, @Nullable Collection<String> values) {
        if (values != null && values.isEmpty()) {
            conditions.add("1 = 0");
            return this;
        }
        return add("e." + attribute + " in :%s", values);
    }

    /** Keeps rows whose id a subselect gives; {@code %s} in it stands for the name of the value's parameter. */
    public Filters idIn(String subselect, @Nullable Object value) {
        return add("e.id in (" + subselect + ")", value);
    }

    /** Keeps rows for which a condition on {@code e} without parameters holds, or does not hold; null keeps all. */
    public Filters only(@Nullable Boolean wanted, String condition) {
        if (wanted != null) {
            conditions.add((wanted ? "(" : "not (") + condition + ")");
        }
        return this;
    }

    /** Keeps rows of the day or later. */
    public Filters from(String attribute, @Nullable LocalDate day) {
        return add("e." + attribute + " >= :%s", day);
    }

    /** Keeps rows of earlier days. */
    public Filters before(String attribute, @Nullable LocalDate day) {
        return add("e." + attribute + " < :%s", day);
    }

    private Filters add(String condition, @Nullable Object value) {
        if (value != null) {
            String name = "f" + parameters.size();
            conditions.add(condition.formatted(name));
            parameters.put(name, value);
        }
        return this;
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Says the same for the same list only, so that a cursor cannot be used with other filters. */
    String fingerprint() {
        return conditions + "|" + parameters.values();
    }
}
