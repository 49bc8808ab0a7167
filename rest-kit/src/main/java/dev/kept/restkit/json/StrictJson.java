// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Makes the application's mapper refuse unknown and duplicate members, trailing text, and values of another type than
 * declared. Absent members are left out of answers.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    private static final int DEEPEST = 64;

    @Override
    public void customize(ObjectMapper mapper) {
        apply(mapper);
    }

    /** Last, so that the modules of the framework do not come before ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** Makes this mapper strict. */
    @SuppressWarnings("deprecation") // MapperFeature can be set on a mapper that already exists only so
    public static void apply(ObjectMapper mapper) {
        // Types that contain themselves are read by recursion: depth is stack.
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        // Null as a value of a map is meant (a merge patch removes by it); as an element of a list it is a mistake.
        for (Class<?> list : List.of(List.class, Set.class, Collection.class)) {
            mapper.configOverride(list).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
        mapper.registerModule(module());
    }

    private static SimpleModule module() {
        return new SimpleModule("kept-strict-json")
                .addDeserializer(String.class, new FitText())
                .addKeyDeserializer(String.class, new FitKey())
                .addDeserializer(Instant.class, new StrictInstant())
                .addDeserializer(LocalDate.class, new StrictDate())
                .addDeserializer(JsonNode.class, new FitTree<>(JsonNode.class))
                .addDeserializer(ObjectNode.class, new FitTree<>(ObjectNode.class))
                .addDeserializer(ArrayNode.class, new FitTree<>(ArrayNode.class));
    }
}
