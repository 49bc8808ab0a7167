// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Views as they are stored: as they leave. */
final class StoredJson {

    private StoredJson() {}

    static String write(ObjectMapper json, Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be stored: " + view.getClass(), e);
        }
    }

    static <V> V read(ObjectMapper json, String stored, Class<V> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read: " + type, e);
        }
    }
}
