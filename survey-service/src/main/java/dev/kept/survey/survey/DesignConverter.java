// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kept.survey.design.Design;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A design as JSON, stored like the questions.
 */
@Converter
class DesignConverter implements AttributeConverter<Design, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Design design) {
        try {
            return design == null ? null : MAPPER.writeValueAsString(design);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A design cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable Design convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, Design.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored design cannot be read", e);
        }
    }
}
