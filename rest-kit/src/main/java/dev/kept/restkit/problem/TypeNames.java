// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a Java type is called towards people: the texts {@code type.*}. */
public final class TypeNames {
    private static final Map<Class<?>, String> KEYS = Map.ofEntries(
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(BigInteger.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(float.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(String.class, "string"),
            Map.entry(Instant.class, "instant"),
            Map.entry(LocalDate.class, "date"));

    private TypeNames() {}

    /** For example "a whole number" or "one of A, B", in the language of the current request. */
    public static String of(Class<?> type) {
        Locale language = Language.current();
        Class<?> constants =
                type.getSuperclass() != null && type.getSuperclass().isEnum() ? type.getSuperclass() : type;
        if (constants.isEnum()) {
            String names = Arrays.stream(constants.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return ProblemTexts.find(language, "type.enum", names).orElse(names);
        }
        return ProblemTexts.find(language, "type." + key(type)).orElse(key(type));
    }

    private static String key(Class<?> type) {
        String known = KEYS.get(type);
        if (known != null) {
            return known;
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "array" : "object";
    }
}
