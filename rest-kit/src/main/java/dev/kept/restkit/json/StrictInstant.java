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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as RFC 3339 text of the years 1 to 9999, to the microsecond: what a database can hold. */
final class StrictInstant extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(parser.getText());
                int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
                if (year >= 1 && year <= 9999) {
                    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeException e) {
                // reported below, like every other value that is no instant
            }
        }
        throw new BadText(parser, Instant.class, "wrong-type", TypeNames.of(Instant.class));
    }
}
