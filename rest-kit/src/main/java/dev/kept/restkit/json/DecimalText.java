// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.kept.restkit.problem.BadText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Exact decimals as JSON strings, {@code "12.34"}: at most 15 digits before and 4 after the point. Use both halves on a
 * {@link BigDecimal}: {@code @JsonDeserialize(using = DecimalText.Reader.class) @JsonSerialize(using =
 * DecimalText.Writer.class)}.
 */
public final class DecimalText {
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");

    private DecimalText() {}

    /** Reads the string; everything else is the fault {@code decimal}. */
    public static final class Reader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        /** For Jackson. */
        public Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && PLAIN.matcher(parser.getText()).matches()) {
                return new BigDecimal(parser.getText());
            }
            throw new BadText(parser, BigDecimal.class, "decimal", "");
        }
    }

    /** Writes the string, without an exponent. */
    public static final class Writer extends StdScalarSerializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        /** For Jackson. */
        public Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }
}
