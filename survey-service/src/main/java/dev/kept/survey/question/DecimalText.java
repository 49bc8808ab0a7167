// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads a decimal that came as a JSON string or as a JSON number, as text: a number keeps the digits that were sent, and
 * one with a huge exponent is judged as text and never expanded.
 */
public final class DecimalText extends StdScalarDeserializer<String> {

    /** What a decimal looks like: at most 18 digits before the point and 10 after it. */
    public static final String PATTERN = "^-?[0-9]{1,18}(\\.[0-9]{1,10})?$";

    private static final int LONGEST = 40;
    private static final long serialVersionUID = 1;

    public DecimalText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            return shortened(parser.getText());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            BigDecimal number = parser.getDecimalValue();
            boolean small = Math.abs((long) number.scale()) <= LONGEST && number.precision() <= LONGEST;
            return shortened(small ? number.toPlainString() : parser.getText());
        }
        return (String) context.handleUnexpectedToken(String.class, parser);
    }

    private static String shortened(String text) {
        return text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
    }
}
