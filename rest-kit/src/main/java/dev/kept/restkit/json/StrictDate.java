// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.kept.restkit.problem.BadText;
import dev.kept.restkit.problem.TypeNames;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as text, {@code 2026-01-31}, of the years 1 to 9999. */
final class StrictDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    StrictDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            try {
                LocalDate date = LocalDate.parse(parser.getText());
                if (date.getYear() >= 1 && date.getYear() <= 9999) {
                    return date;
                }
            } catch (DateTimeException e) {
                // reported below, like every other value that is no date
            }
        }
        throw new BadText(parser, LocalDate.class, "wrong-type", TypeNames.of(LocalDate.class));
    }
}
