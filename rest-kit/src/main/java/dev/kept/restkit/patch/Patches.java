// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.patch;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.JsonFaults;
import dev.kept.restkit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;

/** Applies merge patches to request records, so that a change is held to the same rules as a creation. */
@ApplicationScoped
public class Patches {

    private final ObjectMapper mapper;
    private final JsonFaults jsonFaults;
    private final Validator validator;

    Patches(ObjectMapper mapper, JsonFaults jsonFaults, Validator validator) {
        this.mapper = mapper;
        this.jsonFaults = jsonFaults;
        this.validator = validator;
    }

    /**
     * The body that results from a patch; a problem with every fault if it is not a valid one.
     *
     * @param groups of the constraints that must hold for the result; the usual ones where none is named
     */
    public <B> B apply(B current, JsonNode patch, Class<B> type, Class<?>... groups) {
        B patched = bind(MergePatch.apply(mapper.valueToTree(current), patch), type);
        Set<ConstraintViolation<B>> violations = validator.validate(patched, groups);
        if (!violations.isEmpty()) {
            throw INVALID_REQUEST.withFaults(Violations.faults(violations));
        }
        return patched;
    }

    private <B> B bind(JsonNode body, Class<B> type) {
        try {
            return mapper.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw jsonFaults.problemOf(e);
        }
    }
}
