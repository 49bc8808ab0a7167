// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Members of an event's data that must be there; a fault names the member. */
final class Members {

    private static final int MONEY_DECIMALS = 4;

    private Members() {}

    static String text(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new IllegalArgumentException(member + " must be a text, not " + value);
        }
        return value.asText();
    }

    static int whole(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(member + " must be a whole number, not " + value);
        }
        return value.intValue();
    }

    static BigDecimal decimal(JsonNode data, String member) {
        JsonNode value = data.path(member);
        try {
            return new BigDecimal(value.asText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(member + " must be a decimal number, not " + value, e);
        }
    }

    static LocalDate date(JsonNode data, String member) {
        try {
            return LocalDate.parse(text(data, member));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(member + " must be a date, not " + data.path(member), e);
        }
    }

    static Instant instant(JsonNode data, String member) {
        try {
            return Instant.parse(text(data, member));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(member + " must be an instant, not " + data.path(member), e);
        }
    }

    /** In ten-thousandths of the currency. */
    static long money(JsonNode data, String member) {
        try {
            return tenThousandths(data.path(member), "amount");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    member + " must be an amount with at most 4 decimals, not " + data.path(member), e);
        }
    }

    /** That of an amount, by which the other amounts of the same thing are meant too; null where it says none. */
    static @Nullable String currency(JsonNode data, String member) {
        JsonNode amount = data.path(member);
        return amount.hasNonNull("currency") ? text(amount, "currency") : null;
    }

    /** The same of a member that is a bare amount. */
    static long tenThousandths(JsonNode data, String member) {
        try {
            return decimal(data, member).movePointRight(MONEY_DECIMALS).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    member + " must be an amount with at most 4 decimals, not " + data.path(member), e);
        }
    }
}
