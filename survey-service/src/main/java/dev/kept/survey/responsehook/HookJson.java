// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the documents in a hook's columns are written, independent of how the API's JSON is set up. */
final class HookJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HookJson() {}

    /** Converts one type of document. */
    abstract static class Document<T> implements AttributeConverter<T, String> {
        private final Class<T> type;

        Document(Class<T> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable T value) {
            try {
                return value == null ? null : MAPPER.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A hook cannot be written as JSON", e);
            }
        }

        @Override
        public @Nullable T convertToEntityAttribute(@Nullable String json) {
            try {
                return json == null ? null : MAPPER.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored hook cannot be read", e);
            }
        }
    }

    /** Mappings. */
    @Converter
    static class OfMapping extends Document<HookMapping> {
        OfMapping() {
            super(HookMapping.class);
        }
    }

    /** Signatures. */
    @Converter
    static class OfSignature extends Document<HookSignature> {
        OfSignature() {
            super(HookSignature.class);
        }
    }

    /** What is wrong with a delivery. */
    @Converter
    static class OfFaults extends Document<HookJson.Faults> {
        OfFaults() {
            super(Faults.class);
        }
    }

    /** A list that Jackson knows the type of. */
    record Faults(List<DeliveryFault> faults) {}
}
