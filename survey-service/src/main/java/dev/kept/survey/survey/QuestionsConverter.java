// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kept.survey.question.Question;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions as JSON. Has a mapper of its own, so that what is stored does not depend on how the API is set up, and reads
 * versions that a newer release wrote.
 */
@Converter
class QuestionsConverter implements AttributeConverter<List<Question>, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Question>> TYPE = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Question> questions) {
        try {
            return questions == null ? null : MAPPER.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Questions cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable List<Question> convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored questions cannot be read", e);
        }
    }
}
