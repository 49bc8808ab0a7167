// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kept.survey.sentiment.SentimentWord;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a sentiment as JSON. */
@Converter
class SentimentWordsConverter implements AttributeConverter<List<SentimentWord>, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<SentimentWord>> TYPE = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<SentimentWord> words) {
        try {
            return words == null ? null : MAPPER.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable List<SentimentWord> convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored words cannot be read", e);
        }
    }
}
