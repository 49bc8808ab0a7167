// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/** Whether the text of a parameter can be read as the parameter's type. */
final class ParameterText {
    private static final int LONGEST_NUMBER = 40;

    private static final Map<Class<?>, Consumer<String>> READERS = Map.ofEntries(
            Map.entry(int.class, Integer::parseInt),
            Map.entry(Integer.class, Integer::parseInt),
            Map.entry(long.class, Long::parseLong),
            Map.entry(Long.class, Long::parseLong),
            Map.entry(BigDecimal.class, ParameterText::readDecimal),
            Map.entry(boolean.class, ParameterText::readBoolean),
            Map.entry(Boolean.class, ParameterText::readBoolean),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(YearMonth.class, YearMonth::parse),
            Map.entry(ZoneId.class, ZoneId::of));

    private ParameterText() {}

    static boolean isReadableAs(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> constant.toString().equals(text));
        }
        Consumer<String> reader = READERS.get(type);
        if (reader == null) {
            return true; // the resource's own type: its converter decides
        }
        try {
            reader.accept(text);
            return true;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static void readDecimal(String text) {
        if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        new BigDecimal(text);
    }

    private static void readBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new NumberFormatException(text);
        }
    }
}
