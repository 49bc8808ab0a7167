// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.mergepatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.problem.JsonFaults;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Map;

/** Applies a JSON Merge Patch (RFC 7396): members given replace, null clears, members left out stay. */
@ApplicationScoped
public class MergePatch {

    /** Constraints that hold for the result, but not for the patch: a member that must be there can be left out of it. */
    public interface Whole {}

    private final ObjectMapper mapper;
    private final JsonFaults jsonFaults;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, JsonFaults jsonFaults, Validator validator) {
        this.mapper = mapper;
        this.jsonFaults = jsonFaults;
        this.validator = validator;
    }

    /**
     * The target with the patch applied, valid by its own annotations.
     *
     * @throws dev.kept.restkit.problem.ProblemException naming every fault of the result
     */
    public <T> T apply(ObjectNode patch, T target, Class<T> type) {
        try {
            ObjectNode merged = merge(mapper.valueToTree(target), patch);
            T result = mapper.treeToValue(merged, type);
            var violations = validator.validate(result, Default.class, Whole.class);
            if (!violations.isEmpty()) {
                throw StandardProblem.INVALID_REQUEST.withFaults(Violations.faults(violations));
            }
            return result;
        } catch (JsonProcessingException e) {
            throw jsonFaults.problemOf(e);
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value instanceof ObjectNode object) {
                JsonNode old = target.get(member.getKey());
                ObjectNode base = old instanceof ObjectNode known ? known : target.objectNode();
                target.set(member.getKey(), merge(base, object));
            } else {
                target.set(member.getKey(), value);
            }
        }
        return target;
    }
}
