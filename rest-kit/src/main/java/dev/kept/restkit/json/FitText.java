// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.kept.restkit.problem.BadText;
import dev.kept.restkit.request.Characters;
import java.io.IOException;

/** Strings without control characters and broken surrogates: a database refuses some of them, logs suffer from others. */
final class FitText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    FitText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && Characters.areUnfit(text)) {
            throw new BadText(parser, String.class, "control-character", "");
        }
        return text;
    }
}
