// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    @Test
    void depthIsBoundedSoThatNoTypeThatContainsItselfOverflowsTheStack() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        StrictJson.apply(mapper);

        assertTrue(mapper.readTree(nested(64)).isArray());
        assertThrows(StreamConstraintsException.class, () -> mapper.readTree(nested(65)));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
