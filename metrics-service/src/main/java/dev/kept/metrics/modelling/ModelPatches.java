// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.problem.JsonFaults;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Map;

/** Applies a JSON Merge Patch (RFC 7396) to what can change of a model, none of which is an object. */
@ApplicationScoped
class ModelPatches {

    private final ObjectMapper mapper;
    private final JsonFaults faults;
    private final Validator validator;

    ModelPatches(ObjectMapper mapper, JsonFaults faults, Validator validator) {
        this.mapper = mapper;
        this.faults = faults;
        this.validator = validator;
    }

    ModelPatch apply(ObjectNode patch, Model model) {
        try {
            ObjectNode merged =
                    mapper.valueToTree(new ModelPatch(model.definition().name(), model.refitDays()));
            for (Map.Entry<String, JsonNode> member : patch.properties()) {
                if (member.getValue().isNull()) {
                    merged.remove(member.getKey());
                } else {
                    merged.set(member.getKey(), member.getValue());
                }
            }
            ModelPatch result = mapper.treeToValue(merged, ModelPatch.class);
            var violations = validator.validate(result);
            if (!violations.isEmpty()) {
                throw StandardProblem.INVALID_REQUEST.withFaults(Violations.faults(violations));
            }
            return result;
        } catch (JsonProcessingException e) {
            throw faults.problemOf(e);
        }
    }
}
