// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import dev.kept.restkit.problem.BadText;
import dev.kept.restkit.request.Characters;
import java.io.IOException;

/** The same rule for the member names of maps. */
final class FitKey extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        if (Characters.areUnfit(key)) {
            throw new BadText(context.getParser(), String.class, "control-character", "");
        }
        return key;
    }
}
